import { type FollowUpAbout, type FollowUpAnswer, happenedChoices } from '../../../domain/keeping/follow-up.ts';
import { type FollowUpRefusal, readFollowUp, sayHowItWent, unsayHowItWent } from '../../../usecases/keeping/follow-ups.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { followUpAddress } from './follow-up-address.ts';
import { FollowUpDetails, type TypedDetails } from './follow-up-details.tsx';
import { FollowUpFirst, Unsay } from './follow-up-first.tsx';
import { followedAlone } from './followed-alone.ts';
import { sayAnswer } from './say-answer.ts';

type Followed = NonNullable<Awaited<ReturnType<typeof readFollowUp>>>;
type Handler = (visit: OwnerVisit, followed: Followed) => Answer | Promise<Answer>;

const withFollowUp = (about: FollowUpAbout, handler: Handler) =>
  followedAlone(async (visit) => {
    const followed = await readFollowUp(visit.owner.viewer, { about, subjectId: visit.params['id'] ?? '' });
    return followed === null ? { kind: 'not-found' } : handler(visit, followed);
  });

const followUpPage = (about: FollowUpAbout) =>
  page({
    name: `follow-up-${about}`,
    audience: 'owner',
    address: followUpAddress({ about, subjectId: ':id' }),
    get: withFollowUp(about, (visit, followed) => show(visit, followed, null)),
    post: withFollowUp(about, async (visit, followed) => {
      const { form, owner, around } = visit;
      const { subjectId } = followed.thing;
      const here = (done = '') => followUpAddress({ about, subjectId }, done);
      if (form.get('doe') === 'weg') {
        if (followed.answer !== null) await unsayHowItWent(owner.viewer, around, followed.answer.id);
        return { kind: 'go', to: here('?gedaan=weg') };
      }
      const typed = typedIn(visit);
      const said = await sayHowItWent(owner.viewer, around, { ...typed, about, subjectId, version: Number(form.get('versie')) });
      if (!said.ok)
        return said.refusal === 'gone' ? { kind: 'not-found' } : show(visit, followed, { typed, refusal: said.refusal });
      const more = form.get('meer') === 'ja' && typed.happened !== 'untold';
      return { kind: 'go', to: more ? here() : addresses.followUps() };
    }),
  });

/** How a step of the plan went, how an agreement went, and how it was somewhere nearby. */
export const followUpPages = [followUpPage('step'), followUpPage('agreement'), followUpPage('visit')];

type Typed = TypedDetails & { readonly happened: string };

const typedIn = ({ form }: OwnerVisit): Typed => ({
  happened: form.get('gebeurd'),
  pleasant: form.get('prettig'),
  again: form.get('nog-eens'),
  why: form.get('waarom'),
});

const typedOf = ({ happened, pleasant, again, why }: FollowUpAnswer): Typed => ({
  ...{ happened, pleasant: pleasant ?? '', again: again ?? '', why: why ?? '' },
});

type Refused = { readonly typed: Typed; readonly refusal: Exclude<FollowUpRefusal, 'gone'> };
const fieldOf = { 'happened-missing': 'gebeurd', 'words-too-long': 'waarom' } as const;

/** What was typed in a few words: the own words, or else whether it happened. */
const sayTyped = (say: Say, { happened, why }: Typed): string =>
  why || say(`keeping.follow.short-${happenedChoices.find((one) => one === happened) ?? 'untold'}`);

function show(visit: OwnerVisit, followed: Followed, refused: Refused | null): Answer {
  const { say, query } = visit;
  const { thing, answer } = followed;
  const refusal = refused?.refusal ?? null;
  const problem =
    refusal === null || refusal === 'changed-meanwhile'
      ? null
      : { field: fieldOf[refusal], text: say(`keeping.problem.${refusal}`) };
  const typed = refused?.typed ?? (answer === null ? null : typedOf(answer));
  const asksFirst = typed === null || typed.happened === '' || typed.happened === 'untold' || query.get('anders') === 'ja';
  const here = followUpAddress(thing);
  const carry = { versie: `${answer?.version ?? 0}` };
  const body = (
    <>
      <Heading level={1}>{say('keeping.follow.title')}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      {refused?.refusal === 'changed-meanwhile' ? (
        <Meanwhile
          say={say}
          now={answer === null ? say('keeping.follow.no-answer') : sayAnswer(say, answer)}
          yours={sayTyped(say, refused.typed)}
        />
      ) : null}
      {query.get('gedaan') === 'weg' ? <Note said>{say('keeping.follow.unsaid')}</Note> : null}
      <Paragraph lead>
        <bdi>{thing.what}</bdi>
      </Paragraph>
      {asksFirst ? (
        <FollowUpFirst visit={visit} to={here} carry={carry} />
      ) : (
        <FollowUpDetails visit={visit} to={here} carry={{ ...carry, gebeurd: typed.happened }} typed={typed} problem={problem} />
      )}
      {answer === null ? null : <Unsay visit={visit} to={here} />}
      <Paragraph soft>{say('keeping.follow.private')}</Paragraph>
      <QuietLinks
        links={[
          ...(asksFirst ? [] : [{ to: `${here}?anders=ja`, text: say('keeping.follow.other') }]),
          { to: addresses.followUps(), text: say('keeping.follow.back') },
        ]}
      />
    </>
  );
  const status = refusal === null ? 200 : problem === null ? 409 : 422;
  return { kind: 'page', status, title: say('keeping.follow.title'), body, shape: 'words' };
}
