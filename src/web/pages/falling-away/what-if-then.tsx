import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { type AwayReason, type FallsAway, isAwayReason } from '../../../domain/falling-away/falls-away.ts';
import { prepareSmallAsks } from '../../../usecases/carrying/prepare-small-asks.ts';
import { readFallsAway } from '../../../usecases/falling-away/read-falling-away.ts';
import { addresses } from '../../addresses.ts';
import { idPattern } from '../../form-fields.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { ReadyNote } from '../carrying/ready-note.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { actOf } from '../circle/with-circle.ts';
import { kindInAddress, kindOfAddress } from '../insight/kind-words.ts';
import { ABreak, Agreements, Kinds } from './away-parts.tsx';
import { askFor } from './away-words.ts';

const id = new RegExp(`^${idPattern}$`);
const idsIn = (text: string): readonly string[] => text.split('.').filter((part) => id.test(part));

type Then = { readonly people: readonly KeptAlter[]; readonly why: AwayReason; readonly away: FallsAway };

/** Who falls away as the address or the form says, and what goes with them; null when it names nobody of the circle. */
async function thenOf({ owner, around, query, form }: OwnerVisit): Promise<Then | null> {
  const gone = new Set(idsIn(form.get('wie') || (query.get('wie') ?? '')));
  const read = await readFallsAway(owner.viewer, around, gone);
  const people = read?.circle.alters.filter((alter) => gone.has(alter.id)) ?? [];
  const why = form.get('reden') || (query.get('reden') ?? '');
  return read === null || people.length === 0 ? null : { people, why: isAwayReason(why) ? why : 'ill', away: read.away };
}

/** What goes with who falls away: kinds and agreements, who else does it and who could, and asks to make ready. Nothing is sent. */
export const whatIfThenPage = page({
  name: 'what-if-then',
  audience: 'owner',
  address: addresses.whatIfThen(),
  get: async (visit) => {
    const then = await thenOf(visit);
    return then === null ? { kind: 'go', to: addresses.whatIf() } : show(visit, then, null);
  },
  post: async (visit) => {
    const { owner, around, form, say } = visit;
    const then = await thenOf(visit);
    if (then === null) return { kind: 'go', to: addresses.whatIf() };
    const kinds = then.away.kinds.map(({ kind }) => kind);
    const chosen = form.all('soort').flatMap((part) => kindOfAddress(part, kinds) ?? []);
    if (chosen.length === 0) return show(visit, then, say('carry.away.choose-kind'));
    const asks = chosen.map((kind) => ({ what: askFor(say, kind), support: kind, forName: null }));
    const ready = await prepareSmallAsks(owner.viewer, around, { actId: actOf(visit), asks });
    if (!ready.ok) return show(visit, then, say('carry.prepare-problem'));
    const who = then.people.map((one) => one.id);
    return { kind: 'go', to: addresses.whatIfThen(who, then.why, `&klaar=${ready.value.askIds.length}`) };
  },
});

function show(visit: OwnerVisit, then: Then, problem: string | null): Answer {
  const { say, language } = visit;
  const { people, away } = then;
  const names = new Intl.ListFormat(language).format(people.map(({ name }) => name));
  const past = people.every(({ status }) => status === 'deceased');
  const title = past
    ? say('carry.died.person-after', { name: names })
    : say(people.length === 1 ? 'carry.away.then' : 'carry.away.then-more', { names });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'soort', text: problem }]} />
      <Heading level={1}>{title}</Heading>
      <ReadyNote visit={visit} />
      {away.kinds.length + away.agreements.length === 0 ? <Paragraph>{say('carry.away.nothing')}</Paragraph> : null}
      <Kinds visit={visit} away={away} past={past} />
      <Agreements visit={visit} away={away} past={past} />
      {away.kinds.length === 0 ? null : <Prepare visit={visit} then={then} problem={problem} past={past} />}
      <ABreak visit={visit} people={people} why={then.why} away={away} />
      <WhoSees visit={visit} />
      <QuietLinks
        links={[
          ...(then.why === 'died' ? people.filter(({ status }) => status !== 'deceased').map((one) => diedLink(visit, one)) : []),
          { to: addresses.whatIf(), text: say('carry.away.other') },
          { to: addresses.circle(), text: say('circle.to-circle') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}

const diedLink = ({ say }: OwnerVisit, { id: alterId, name }: KeptAlter) => ({
  to: addresses.died(alterId),
  text: say('carry.away.really-died', { name }),
});

type PrepareProps = {
  readonly visit: OwnerVisit;
  readonly then: Then;
  readonly problem: string | null;
  readonly past: boolean;
};

function Prepare({ visit, then: { people, why, away }, problem, past }: PrepareProps) {
  const { say, around, form } = visit;
  const carry = { wie: people.map((one) => one.id).join('.'), reden: why };
  const choices = away.kinds.map(({ kind }) => ({
    value: kindInAddress(kind),
    label: askFor(say, kind),
    chosen: form.all('soort').includes(kindInAddress(kind)),
  }));
  return (
    <>
      <Heading level={2}>{say('carry.away.prepare')}</Heading>
      <Paragraph>{say('carry.away.prepare-lead')}</Paragraph>
      <Form to={addresses.whatIfThen()} act={around.newId()} carry={carry}>
        <CheckboxList name="soort" question={say('carry.away.prepare-which')} choices={choices} problem={problem} />
        <Paragraph soft>{say('carry.away.nothing-sent')}</Paragraph>
        <Actions>
          <Button kind={past ? 'quiet' : 'primary'}>{say('carry.away.put')}</Button>
        </Actions>
      </Form>
    </>
  );
}
