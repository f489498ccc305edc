import { gapKeyOf, gapOf } from '../../../domain/keeping/gaps.ts';
import { chooseRhythm, type RhythmRefusal } from '../../../usecases/keeping/choose-rhythm.ts';
import type { KeptTieInFull } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { sayHowOften } from './gap-words.ts';
import { sayLastDay } from './last-day.ts';
import { JustNoted, NotedContacts } from './noted-contacts.tsx';
import { RhythmForm, type TypedRhythm } from './rhythm-form.tsx';
import { withTie } from './with-tie.ts';

/** Contact with one: how often the owner would like it, and what is known of it. */
export const keepContactWith = page({
  name: 'keep-contact-with',
  audience: 'owner',
  address: addresses.keepContactWith(':id'),
  get: withTie((visit, tie) => show(visit, tie, { typed: typedOf(tie), refusal: null })),
  post: withTie(async (visit, tie) => {
    const { form, owner, around } = visit;
    const typed = { ideal: form.get('hoe-vaak'), longest: form.get('hoogstens'), birthday: form.get('jarig') === 'ja' };
    const version = Number(form.get('versie'));
    const chosen = await chooseRhythm(owner.viewer, around, { ...typed, ...idealOf(typed), alterId: tie.alter.id, version });
    if (chosen.ok) return { kind: 'go', to: addresses.keepContactWith(tie.alter.id, '?gedaan=bewaard') };
    return chosen.refusal === 'no-such-alter' ? { kind: 'not-found' } : show(visit, tie, { typed, refusal: chosen.refusal });
  }),
});

/** "Geen vragen" is a choice on the form, and no rhythm in the store; nothing chosen yet is only a birthday. */
const idealOf = ({ ideal, birthday }: TypedRhythm) => ({
  ideal: ideal === 'geen' || (ideal === '' && birthday) ? '' : ideal || '-',
});

function typedOf({ rhythm }: KeptTieInFull): TypedRhythm {
  const stopped = rhythm !== null && (rhythm.stoppedOn !== null || rhythm.idealDays === null);
  const ideal = gapKeyOf(rhythm?.idealDays ?? null);
  return {
    ideal: stopped ? 'geen' : (ideal ?? ''),
    longest: gapKeyOf(rhythm?.longestDays ?? null) ?? '',
    birthday: rhythm?.birthday ?? false,
  };
}

type Shown = { readonly typed: TypedRhythm; readonly refusal: Exclude<RhythmRefusal, 'no-such-alter'> | null };

const fieldOf = { 'gap-missing': 'hoe-vaak', 'longest-too-short': 'hoogstens' } as const;

function show(visit: OwnerVisit, tie: KeptTieInFull, { typed, refusal }: Shown): Answer {
  const { say, query } = visit;
  const { alter, lastOn } = tie;
  const { id, name } = alter;
  const title = say('keeping.tie.title', { name });
  const problem =
    refusal === null || refusal === 'changed-meanwhile'
      ? null
      : { field: fieldOf[refusal], text: say(`keeping.problem.${refusal}`) };
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      {refusal === 'changed-meanwhile' ? (
        <Meanwhile say={say} now={sayChosen(visit, typedOf(tie))} yours={sayChosen(visit, typed)} />
      ) : null}
      <JustNoted visit={visit} alterId={id} />
      {query.get('gedaan') === 'bewaard' ? <Note said>{say('keeping.rhythm.kept')}</Note> : null}
      <Paragraph>
        {lastOn === null ? say('keeping.tie.unknown') : say('keeping.tie.last', { date: sayLastDay(visit, lastOn) })}{' '}
        {say('keeping.tie.agreed')}
      </Paragraph>
      <Actions>
        <ButtonLink to={addresses.noteContact(id)} kind="quiet">
          {say('keeping.tie.note', { name })}
        </ButtonLink>
      </Actions>
      <RhythmForm visit={visit} tie={tie} typed={typed} problem={problem} />
      <NotedContacts visit={visit} tie={tie} />
      <Paragraph soft>{say('keeping.who-sees')}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.keepContact(), text: say('keeping.back') },
          { to: addresses.person(id), text: say('keeping.done.look', { name }) },
        ]}
      />
    </>
  );
  return { kind: 'page', status: refusal === null ? 200 : problem === null ? 409 : 422, title, body, shape: 'words' };
}

/** A choice in a few words. */
function sayChosen({ say }: OwnerVisit, { ideal, birthday }: TypedRhythm): string {
  const days = gapOf(ideal)?.days ?? null;
  const often = days === null ? say('keeping.list.stopped') : say('keeping.list.ideal', { gap: sayHowOften(say, days) });
  return birthday ? `${often} · ${say('keeping.list.birthday')}` : often;
}
