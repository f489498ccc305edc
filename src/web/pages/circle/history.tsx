import { type PastAct, readHistory } from '../../../usecases/read-history.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { LastActNote, sayAct } from './last-act.tsx';
import { type Kept, withCircle } from './with-circle.ts';

/** Everything that was done, by day, each with the way to take it back or to do it again. */
export const historyPage = page({
  name: 'history',
  audience: 'owner',
  address: addresses.history(),
  get: withCircle(async (visit, kept) => show(visit, kept, beforeIn(visit))),
});

const beforeIn = ({ query }: OwnerVisit) => {
  const before = query.get('voor') ?? '';
  return /^\d{1,15}$/.test(before) ? before : null;
};

/** The acts of each day together, in the order they came in. */
function byDay(acts: readonly PastAct[], language: string): readonly { readonly day: string; readonly acts: PastAct[] }[] {
  const form = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  const days: { day: string; acts: PastAct[] }[] = [];
  for (const act of acts) {
    const day = form.format(new Date(act.at));
    const last = days.at(-1);
    if (last?.day === day) last.acts.push(act);
    else days.push({ day, acts: [act] });
  }
  return days;
}

async function show(visit: OwnerVisit, kept: Kept, before: string | null): Promise<Answer> {
  const { say, owner, language } = visit;
  const { acts, older } = await readHistory(owner.viewer, before);
  const title = say('move.history.title');
  const here = before === null ? addresses.history() : addresses.history(before);
  const links = [
    ...(older === null ? [] : [{ to: addresses.history(older), text: say('move.history.older') }]),
    ...(before === null ? [] : [{ to: addresses.history(), text: say('move.history.newest') }]),
    { to: addresses.circle(), text: say('circle.to-circle') },
  ];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say(acts.length === 0 ? 'move.history.nothing' : 'move.history.lead')}</Paragraph>
      <LastActNote visit={visit} kept={kept} back={here} />
      {byDay(acts, language).map(({ day, acts: done }) => (
        <section key={day}>
          <Heading level={2}>{day}</Heading>
          <ul class="naober-rows">
            {done.map((act) => (
              <Past key={act.id} visit={visit} kept={kept} act={act} back={here} />
            ))}
          </ul>
        </section>
      ))}
      <QuietLinks links={links} />
    </>
  );
  return { kind: 'page', title, body };
}

type PastProps = { readonly visit: OwnerVisit; readonly kept: Kept; readonly act: PastAct; readonly back: string };

/** One act: what it did, when, who helped, and whether it was taken back. */
function Past({ visit: { say, language, around }, kept, act, back }: PastProps) {
  const what = sayAct(act, kept, say);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(act.at));
  const beside = [time, ...(act.helpedBy === null ? [] : [say('move.history.helped', { name: act.helpedBy })])].join(', ');
  const [key, undoes] = act.undoneBy === null ? (['undo', act.id] as const) : (['redo', act.undoneBy] as const);
  return (
    <li class="naober-row">
      <span>
        {act.undoneBy === null ? what : <span class="naober-soft">{what}</span>} <span class="naober-soft">{beside}</span>
        {act.undoneBy === null ? null : <span class="naober-soft naober-beside">{say('move.history.undone')}</span>}
      </span>
      <Form to={addresses.undo()} act={around.newId()} carry={{ undoes, back }}>
        <Button kind="text" label={say(`move.history.${key}-what`, { what })}>
          {say(`move.history.${key}`)}
        </Button>
      </Form>
    </li>
  );
}
