import { type ListChoice, listPeople } from '../../../domain/circle/list-people.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { choiceIn, fieldsFor } from './list-choice.ts';
import { PeopleTable } from './people-table.tsx';
import { WhoSees } from './who-sees.tsx';
import { type Kept, withCircle } from './with-circle.ts';

/** Everybody of the circle in a table; whom and in which order stands in the address, so that it can be kept, sent on and printed. */
export const peoplePage = page({
  name: 'people',
  audience: 'owner',
  address: addresses.people(),
  get: withCircle((visit, kept) => show(visit, kept)),
});

const isEverybody = ({ ring, sector, wish }: ListChoice) => ring === undefined && sector === undefined && wish === undefined;

function show(visit: OwnerVisit, { circle }: Kept): Answer {
  const { say } = visit;
  const title = say('move.list.title');
  const choice = choiceIn(visit, circle);
  const alters = listPeople(circle, choice, visit.language);
  const [count, total] = [alters.length, circle.alters.length];
  const caption = isEverybody(choice) ? say('move.list.all', { count }) : say('move.list.some', { count, total });
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {total === 0 ? <Paragraph>{say('move.list.nobody')}</Paragraph> : <Choose visit={visit} circle={circle} choice={choice} />}
      {count > 0 ? (
        <div class="naober-wide">
          <PeopleTable visit={visit} circle={circle} alters={alters} caption={caption} />
        </div>
      ) : total > 0 ? (
        <Paragraph>{say('move.list.none')}</Paragraph>
      ) : null}
      <p class="naober-not-on-paper" data-island="print" hidden>
        <Button kind="quiet" type="button">
          {say('move.list.print')}
        </Button>
      </p>
      <WhoSees visit={visit} canBeShown />
      <QuietLinks links={[{ to: addresses.circle(), text: say('circle.to-circle') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words', islands: ['print'] };
}

type ChooseProps = { readonly visit: OwnerVisit; readonly circle: Kept['circle']; readonly choice: ListChoice };

/** A few lists to choose from, folded away while nothing was chosen. It only changes the address. */
function Choose({ visit, circle, choice }: ChooseProps) {
  const { say, query } = visit;
  return (
    <details class="naober-more naober-not-on-paper" open={query.size > 0}>
      <summary>{say('move.list.choose')}</summary>
      <form method="get" action={addresses.people()} class="naober-form naober-choose">
        {fieldsFor(visit, circle, choice).map((field) => (
          <SelectField key={field.name} {...field} />
        ))}
        <Actions>
          <Button>{say('move.list.show')}</Button>
          {isEverybody(choice) ? null : (
            <Link to={addresses.people()} alone>
              {say('move.list.clear')}
            </Link>
          )}
        </Actions>
      </form>
    </details>
  );
}
