import type { Look } from '../../../domain/keeping/look.ts';
import { type Looks, readLooks, startLook } from '../../../usecases/keeping/looks.ts';
import { dropLook } from '../../../usecases/keeping/write-look.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { sayDay } from '../snapshots/moment-words.ts';

/** Looking back: what is due, when it was done before, and how often. Begins one, or leaves it out this time. */
export const looks = page({
  name: 'looks',
  audience: 'owner',
  address: addresses.looks(),
  get: async (visit) => show(visit, await readLooks(visit.owner.viewer, visit.around)),
  post: async ({ form, owner, around }) => {
    const { due } = await readLooks(owner.viewer, around);
    const id = due?.look?.id ?? (await startLook(owner.viewer, around, { why: due === null ? 'own' : 'time' })).id;
    if (form.get('doe') !== 'niet-nu') return { kind: 'go', to: addresses.lookAt(id) };
    await dropLook(owner.viewer, around, { id, drop: true });
    return { kind: 'go', to: addresses.looks(`?weg=${id}`) };
  },
});

function show(visit: OwnerVisit, all: Looks): Answer {
  const { say, query } = visit;
  const title = say('keeping.look.title');
  const dropped = all.looks.find(({ id, droppedOn }) => id === query.get('weg') && droppedOn !== null);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {dropped === undefined ? null : <JustDropped visit={visit} id={dropped.id} />}
      {query.get('gedaan') === 'bewaard' ? <Note said>{say('keeping.look.kept')}</Note> : null}
      <Paragraph>{say('keeping.look.lead')}</Paragraph>
      <Due visit={visit} all={all} />
      <Earlier visit={visit} looks={all.looks} />
      <WhoSees visit={visit} />
      <QuietLinks
        links={[
          { to: addresses.lookOften(), text: say('keeping.look.how-often') },
          { to: addresses.lookEvent(), text: say('keeping.look.event-link') },
          { to: addresses.followUps(), text: say('keeping.look.follow-link') },
          { to: addresses.keepContact(), text: say('keeping.title') },
          { to: addresses.circle(), text: say('circle.to-circle') },
        ]}
      />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

/** What is due today with its two answers; else when the next is, and that one can look back now. */
function Due({ visit, all }: { readonly visit: OwnerVisit; readonly all: Looks }) {
  const { say } = visit;
  const { due } = all;
  const words = sayDue(visit, all);
  return (
    <>
      {words === null ? null : <Paragraph>{words}</Paragraph>}
      <Form to={addresses.looks()}>
        <Actions>
          <Button name="doe" value="begin">
            {say(due?.look == null ? 'keeping.look.begin' : 'keeping.look.go-on')}
          </Button>
          {due === null ? null : (
            <Button kind="quiet" name="doe" value="niet-nu">
              {say('keeping.look.not-now')}
            </Button>
          )}
        </Actions>
      </Form>
    </>
  );
}

/** Why now, or when next; nothing about one the owner began unasked. */
function sayDue(visit: OwnerVisit, { due, nextOn }: Looks): string | null {
  const { say } = visit;
  if (due === null)
    return nextOn === null ? say('keeping.look.no-rhythm') : say('keeping.look.next', { date: sayDay(visit, nextOn) });
  const why = due.look?.why ?? 'time';
  if (why === 'own') return null;
  return why === 'time' ? say('keeping.look.due') : say('keeping.look.due-event', { why: say(`keeping.look.why.${why}`) });
}

function JustDropped({ visit: { say }, id }: { readonly visit: OwnerVisit; readonly id: string }) {
  return (
    <Note said>
      <Form to={addresses.lookAt(id)} carry={{ doe: 'toch' }}>
        <p class="naober-said">{say('keeping.look.dropped')}</p>
        <Button kind="text">{say('keeping.look.take-up')}</Button>
      </Form>
    </Note>
  );
}

/** Looks of before and for later, the last first. */
function Earlier({ visit, looks: every }: { readonly visit: OwnerVisit; readonly looks: readonly Look[] }) {
  const { say } = visit;
  if (every.length === 0) return null;
  const rows = [...every].reverse().map((look) => {
    const state = look.droppedOn !== null ? say('keeping.look.let-go') : look.doneOn === null ? say('keeping.look.open') : null;
    const day = look.doneOn ?? look.droppedOn;
    const date = day === null ? say('keeping.look.from', { date: sayDay(visit, look.notBefore) }) : sayDay(visit, day);
    return {
      key: look.id,
      main: (
        <Link to={addresses.lookAt(look.id)} alone>
          {say(`keeping.look.why.${look.why}`)}
        </Link>
      ),
      beside: [date, state].filter((part) => part !== null).join(' · '),
    };
  });
  return (
    <>
      <Heading level={2}>{say('keeping.look.before')}</Heading>
      <Rows rows={rows} />
    </>
  );
}
