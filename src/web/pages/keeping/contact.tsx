import { keepingToday } from '../../../usecases/keeping/question-of-today.ts';
import { type KeptTie, readKeeping } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayHowOften } from './gap-words.ts';
import { JustAnswered } from './just-answered.tsx';
import { sayLastDay } from './last-day.ts';
import { QuestionCard } from './question-card.tsx';

/** With whom the owner keeps in touch, what is asked today, and whose birthday it is. */
export const keepContact = page({
  name: 'keep-contact',
  audience: 'owner',
  address: addresses.keepContact(),
  get: async (visit) => {
    const ties = await readKeeping(visit.owner.viewer, visit.around);
    return ties === null ? { kind: 'go', to: addresses.begin() } : show(visit, ties);
  },
});

const isChosen = ({ rhythm }: KeptTie) => rhythm !== null && (rhythm.idealDays !== null || rhythm.birthday);

async function show(visit: OwnerVisit, ties: readonly KeptTie[]): Promise<Answer> {
  const { say } = visit;
  const { question, birthdays } = await keepingToday(visit.owner.viewer, visit.around);
  const title = say('keeping.title');
  const chosen = ties.filter(isChosen);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <JustAnswered visit={visit} nameOf={(id) => ties.find(({ alter }) => alter.id === id)?.alter.name ?? null} />
      {birthdays.map(({ alterId, name, when }) => (
        <Note key={alterId}>
          <Paragraph>{say(`keeping.birthday.${when}`, { name })}</Paragraph>
        </Note>
      ))}
      {question === null ? null : <QuestionCard visit={visit} question={question} back={addresses.keepContact()} />}
      <Paragraph>{say('keeping.lead')}</Paragraph>
      <Heading level={2}>{say('keeping.list.title')}</Heading>
      {chosen.length === 0 ? (
        <Paragraph>{say('keeping.list.none')}</Paragraph>
      ) : (
        <Rows rows={chosen.map((tie) => row(visit, tie))} />
      )}
      <Actions>
        <ButtonLink to={addresses.keepContactWhom()} kind={question === null ? 'primary' : 'quiet'}>
          {say('keeping.list.choose')}
        </ButtonLink>
      </Actions>
      <Paragraph soft>{say('keeping.who-sees')}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.keepPlan(), text: say('keeping.list.plan') },
          { to: addresses.looks(), text: say('keeping.look.title') },
          { to: addresses.circle(), text: say('circle.to-circle') },
        ]}
      />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

/** Somebody, how often, and the last contact that is known. */
function row(visit: OwnerVisit, { alter, rhythm, lastOn }: KeptTie) {
  const { say } = visit;
  const asks = rhythm !== null && rhythm.idealDays !== null && rhythm.stoppedOn === null;
  const parts = [
    rhythm?.idealDays == null
      ? null
      : asks
        ? say('keeping.list.ideal', { gap: sayHowOften(say, rhythm.idealDays) })
        : say('keeping.list.stopped'),
    rhythm?.birthday ? say('keeping.list.birthday') : null,
    lastOn === null ? say('keeping.list.unknown') : say('keeping.list.last', { date: sayLastDay(visit, lastOn) }),
  ];
  return {
    key: alter.id,
    main: (
      <Link to={addresses.keepContactWith(alter.id)} alone>
        <bdi>{alter.name}</bdi>
      </Link>
    ),
    beside: parts.filter((part) => part !== null).join(' · '),
  };
}
