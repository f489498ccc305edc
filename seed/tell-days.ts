import { ownLines } from '../src/database/carrying/own-lines.ts';
import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../src/domain/agreements/wanted-agreement.ts';
import { addAppointment } from '../src/usecases/agenda/appointments.ts';
import { sayHowLong } from '../src/usecases/carrying/say-how-long.ts';
import { sayHowOften, sayWhatIDo } from '../src/usecases/carrying/say-own-lines.ts';
import { chooseRhythm } from '../src/usecases/keeping/choose-rhythm.ts';
import { chooseLookRhythm, startLook } from '../src/usecases/keeping/looks.ts';
import { noteContactHere } from '../src/usecases/keeping/note-contact.ts';
import { ago } from './ago.ts';
import { type Days, days } from './days.ts';
import { type Telling, told } from './telling.ts';
import { timingOf } from './when.ts';

type Whose = Pick<Telling, 'db' | 'viewer' | 'around' | 'idOf'>;

/** What the weeks of a resident look like: their agenda, with whom they keep in touch, when they look back, what they carry. */
export async function tellDays(whose: Whose, slug: string): Promise<void> {
  const theirs = days[slug];
  if (theirs === undefined) return;
  await tellAppointments(whose, theirs);
  await tellContact(whose, theirs);
  await tellLooks(whose, theirs);
  await tellCarrying(whose, theirs);
}

/** In days: how long what comes back stands in the agenda already, and still will. */
const [begun, goesOn] = [60, 300];

async function tellAppointments({ viewer, around }: Whose, { appointments = [] }: Days): Promise<void> {
  const today = dutchDay(around.now());
  for (const [what, withWhom, place, when] of appointments) {
    const timing = timingOf(when, { from: dayAfter(today, -begun), until: dayAfter(today, goesOn), today });
    const { startsOn, untilOn, startsAt, minutes, rule } = timing;
    const typed = { what, withWhom, place, startsOn, untilOn, startsAt: startsAt ?? '', minutes, rule };
    told(await addAppointment(viewer, ago(around, begun), { ...typed, actId: around.newId() }));
  }
}

async function tellContact({ db, viewer, around, idOf }: Whose, { rhythms = [], spoke = [] }: Days): Promise<void> {
  for (const [name, ideal, since, birthday] of rhythms) {
    const chosen = { alterId: idOf(name), ideal: ideal ?? '', longest: '', birthday: birthday !== undefined, version: 0 };
    told(await chooseRhythm(viewer, ago(around, since), chosen));
  }
  for (const [name, when, how] of spoke) {
    const then = ago(around, when);
    const typed = { actId: around.newId(), alterId: idOf(name), onDay: dutchDay(then.now()), how };
    told(await noteContactHere(db, viewer, then, typed));
  }
}

async function tellLooks({ viewer, around }: Whose, { looksBack }: Days): Promise<void> {
  if (looksBack === undefined) return;
  const { weeks, ago: since, since: event } = looksBack;
  told(await chooseLookRhythm(viewer, ago(around, since), { weeks: `${weeks}`, version: 0 }));
  if (event !== undefined) await startLook(viewer, ago(around, event[1]), { why: event[0] });
}

async function tellCarrying({ db, viewer, around, idOf }: Whose, { carries, holdsOut = [] }: Days): Promise<void> {
  if (carries !== undefined) {
    const [alterId, then] = [idOf(carries.name), ago(around, 40)];
    const kinds = carries.does.map(([kind]) => kind);
    told(await sayWhatIDo(viewer, then, { alterId, kinds, were: [], more: '' }));
    const often = new Map(carries.does);
    for (const { id: lineId, kind, version } of await ownLines(db, alterId))
      told(await sayHowOften(viewer, then, { lineId, often: often.get(kind) ?? null, version }));
  }
  for (const { howLong, words, ago: since } of holdsOut)
    told(await sayHowLong(viewer, ago(around, since), { actId: around.newId(), howLong, words }));
}
