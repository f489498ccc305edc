import {
  type Agreed,
  agreedSince,
  agreedWithId,
  type OwnersPart,
  ownAgreedSince,
  ownersParts,
} from '../../database/agenda/agreed.ts';
import { appointmentsOf } from '../../database/agenda/appointments.ts';
import { type AgreementNote, notesSince } from '../../database/agenda/notes.ts';
import { type KeptTurn, turnsOf } from '../../database/agenda/turns.ts';
import type { Db } from '../../database/door.ts';
import type { Guest } from '../../database/guest.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type AgendaAgreement, type AgendaItem, agendaOf, periodsOf } from '../../domain/agenda/agenda-item.ts';
import type { Appointment } from '../../domain/agenda/appointment.ts';
import type { Around } from '../around.ts';

export type { AgreementNote } from '../../database/agenda/notes.ts';

/** For how many days a note is shown, and kept. */
export const noteDays = 30;

/** How often something changed, and when last. */
export type Changed = { readonly version: number; readonly at: Date };

/** Everything an agenda of the owner is made of. */
export type AgendaKept = {
  readonly agreements: readonly AgendaAgreement[];
  readonly parts: ReadonlyMap<string, OwnersPart>;
  readonly changes: ReadonlyMap<string, Changed>;
  readonly appointments: readonly Appointment[];
};

/** What an agenda shows between two days: the times, what lies somewhere in between, and the notes of the last month. */
export type Agenda = {
  readonly items: readonly AgendaItem[];
  readonly periods: readonly AgendaAgreement[];
  readonly notes: readonly AgreementNote[];
};

/** The longest something that began before the days one looks at may have been moved ahead. */
const movedFrom = '0001-01-01';

const withTurns = (
  agreed: readonly Agreed[],
  turns: readonly KeptTurn[],
  parts: ReadonlyMap<string, OwnersPart>,
): AgendaAgreement[] =>
  agreed.map(({ id, what, forName, limits, state, timing }) => ({
    ...{ id, what, forName, limits, timing },
    state: state === 'agreed' ? 'agreed' : 'asked',
    ...(state === 'asked' && parts.get(id)?.otherwise ? { otherwise: true as const } : {}),
    gone: parts.get(id)?.gone ?? false,
    names: parts.get(id)?.gone ? [] : [parts.get(id)?.name ?? ''].filter((name) => name !== ''),
    askId: parts.get(id)?.askId ?? null,
    turns: turns.filter(({ agreementId }) => agreementId === id),
  }));

/** Everything of the owner that still asks something, in a transaction that is under way. What ended before `since` is not in it. */
export async function agendaKept(db: Db, since: string = movedFrom): Promise<AgendaKept> {
  const parts = new Map((await ownersParts(db)).map((part) => [part.id, part]));
  const [agreed, turns] = [await agreedSince(db, since), await turnsOf(db)];
  const agreements = withTurns(agreed, turns, parts);
  return { agreements, parts, changes: changesOf(agreed, turns), appointments: await appointmentsOf(db) };
}

const changesOf = (agreed: readonly Agreed[], turns: readonly KeptTurn[]): ReadonlyMap<string, Changed> =>
  new Map(
    agreed.map(({ id, version, changedAt }) => {
      const said = turns.flatMap(({ agreementId, saidAt }) => (agreementId === id ? [saidAt.getTime()] : []));
      return [id, { version, at: new Date(Math.max(changedAt.getTime(), ...said)) }];
    }),
  );

/** As agendaKept, of what somebody who takes part may see of their own. */
export async function ownAgendaKept(db: Db, participantId: string): Promise<AgendaKept> {
  const [agreed, turns] = [await ownAgreedSince(db, participantId, movedFrom), await turnsOf(db)];
  return {
    agreements: withTurns(agreed, turns, new Map()),
    parts: new Map(),
    changes: changesOf(agreed, turns),
    appointments: [],
  };
}

const monthBefore = (around: Around): Date => new Date(around.now().getTime() - noteDays * 86_400_000);

/** The owner's agenda between two days (text, both included). */
export const readAgenda = (viewer: Viewer, around: Around, from: string, until: string): Promise<Agenda> =>
  viewer.do(async (db) => {
    const kept = await agendaKept(db);
    const items = agendaOf(kept, from, until);
    return { items, periods: periodsOf(kept.agreements, from, until), notes: await notesSince(db, monthBefore(around)) };
  });

/** What somebody who takes part agreed to do between two days, as far as they may see it now. Nothing of anybody else is in it. */
export const readOwnAgenda = (guest: Guest, around: Around, from: string, until: string): Promise<Agenda> =>
  guest.sees('own-agreements', async (db) => {
    const { agreements } = await ownAgendaKept(db, guest.id);
    const items = agendaOf({ agreements, appointments: [] }, from, until);
    return { items, periods: periodsOf(agreements, from, until), notes: await notesSince(db, monthBefore(around)) };
  });

/** One thing somebody agreed to do, with what goes otherwise and its notes; null when it is not theirs, or may not be seen now. */
export type OwnAgreed = Agreed & { readonly turns: readonly KeptTurn[]; readonly notes: readonly AgreementNote[] };

export const readOwnAgreed = (guest: Guest, around: Around, id: string): Promise<OwnAgreed | null> =>
  guest.sees('own-agreements', async (db) => {
    const agreed = await agreedWithId(db, id);
    if (agreed === null || agreed.participantId !== guest.id) return null;
    const turns = (await turnsOf(db)).filter(({ agreementId }) => agreementId === id);
    const notes = (await notesSince(db, monthBefore(around))).filter(({ agreementId }) => agreementId === id);
    return { ...agreed, turns, notes };
  });
