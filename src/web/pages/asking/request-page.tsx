import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import { askableWeeks, isRequestOver } from '../../../domain/organisation/asking.ts';
import type { AccessRequest } from '../../../usecases/organisation/answer-request.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { weeksWords } from '../organisation/ask-access.tsx';
import { saySet, sayWhatSetIs } from '../sharing/set-words.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { weeksBeforehand } from './chosen.ts';

/** What may be given besides what was asked, by opening a fold. */
const others: readonly GrantSet[] = [
  'who-helps',
  'circle-list',
  'circle-drawing',
  'contact',
  'known-since',
  'plan',
  'progress',
  'suggest',
];

type Shown = {
  readonly request: AccessRequest;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly problems: readonly Problem[];
};
type Parts = Shown & { readonly visit: OwnerVisit };

const weeksText = ({ say }: OwnerVisit, weeks: number) => {
  const known = askableWeeks.find((one) => one === weeks);
  return known === undefined ? String(weeks) : say(weeksWords[known]);
};

const setChoices = ({ visit: { say, form }, request }: Parts, sets: readonly GrantSet[]) =>
  sets.map((set) => ({
    value: set,
    label: saySet(say, set),
    note: sayWhatSetIs(say, set, request.name),
    chosen: form.all('wat').includes(set),
  }));

function Folds(parts: Parts) {
  const { visit, request, people } = parts;
  const { say, form } = visit;
  const more = others.filter((set) => !request.sets.includes(set));
  return (
    <>
      <details class="naober-more" open={more.some((set) => form.all('wat').includes(set))}>
        <summary>{say('org.request.other')}</summary>
        <CheckboxList
          name="wat"
          question={say('org.request.other-what', { name: request.name })}
          choices={setChoices(parts, more)}
        />
      </details>
      {people.length === 0 ? null : (
        <details class="naober-more" open={form.ids('zonder').length > 0}>
          <summary>{say('org.request.leave-out')}</summary>
          <CheckboxList
            name="zonder"
            question={say('org.request.leave-out-what', { name: request.name })}
            choices={people.map(({ id, name }) => ({ value: id, label: name, chosen: form.ids('zonder').includes(id) }))}
          />
        </details>
      )}
    </>
  );
}

/** Only where the drawing was asked, or is being given: whether who asks, or family of theirs, is in the circle. */
function Related({ visit: { say, form }, request, problems }: Parts) {
  const problem = problemAt(problems, 'familie');
  if (!request.sets.includes('circle-drawing') && problem === null) return null;
  const said = form.get('familie');
  return (
    <RadioList
      name="familie"
      question={say('org.request.related', { name: request.name })}
      hint={say('org.request.related-why')}
      problem={problem}
      choices={[
        { value: 'ja', label: say('org.request.yes'), chosen: said === 'ja' },
        { value: 'nee', label: say('org.request.no'), chosen: said === 'nee' },
      ]}
    />
  );
}

function Choosing(parts: Parts) {
  const { visit, request, problems } = parts;
  const { say, form, around } = visit;
  const named = { name: request.name };
  const weeks = form.get('weken') || String(weeksBeforehand(request.weeks));
  return (
    <Form to={addresses.accessRequest(request.id)} act={form.id('act') ?? around.newId()}>
      <CheckboxList
        name="wat"
        question={say('org.request.choose', named)}
        hint={say('org.request.choose-hint')}
        problem={problemAt(problems, 'wat')}
        choices={setChoices(parts, request.sets)}
      />
      <Folds {...parts} />
      <Related {...parts} />
      <RadioList
        name="weken"
        question={say('org.request.long')}
        choices={askableWeeks.map((one) => ({ value: String(one), label: say(weeksWords[one]), chosen: String(one) === weeks }))}
      />
      <Note>{say('org.request.never', named)}</Note>
      <Actions>
        <Button>{say('org.request.give', named)}</Button>
        <Button kind="quiet" sendTo={addresses.accessRequestNothing(request.id)}>
          {say('org.request.nothing')}
        </Button>
      </Actions>
      <Paragraph soft>{say('org.request.nothing-what', named)}</Paragraph>
    </Form>
  );
}

/** One question of somebody of an organisation, with what the owner can give. */
export function requestPage(visit: OwnerVisit, shown: Shown): Answer {
  const { say } = visit;
  const { request, problems } = shown;
  const { name, organisation, purpose } = request;
  const title = say('org.request.title', { name, organisation });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('org.request.purpose', { purpose })}</Paragraph>
      <Paragraph>{say('org.request.weeks', { weeks: weeksText(visit, request.weeks) })}</Paragraph>
      {request.answer !== null ? (
        <Note>{say('org.request.answered')}</Note>
      ) : isRequestOver(request, visit.around.now()) ? (
        <Note>{say('org.request.over', { name })}</Note>
      ) : (
        <Choosing {...shown} visit={visit} />
      )}
      {request.participantId === null ? null : (
        <ButtonLink to={addresses.sharedWith(request.participantId)} kind="quiet">
          {say('org.request.to-shared', { name })}
        </ButtonLink>
      )}
      <QuietLinks links={[{ to: addresses.accessRequests(), text: say('org.request.back') }]} />
    </>
  );
  return { kind: 'page', status: problems.length === 0 ? 200 : 422, title: say('org.requests.title'), body };
}
