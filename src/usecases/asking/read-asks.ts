import { type Asked, askedFor, askedOfAll, askedWithId } from '../../database/asking/asked.ts';
import { type Ask, asksOf, askWithId } from '../../database/asking/asks.ts';
import { type NamedCard, namesOf } from '../../database/asking/names.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Asker } from './asker.ts';

export type { Asked } from '../../database/asking/asked.ts';
export type { Ask } from '../../database/asking/asks.ts';

/** What one person was asked, with their name. */
export type NamedAsked = Asked & { readonly name: string; readonly pausedUntil: Date | null };

/** An ask with what each person was asked and answered. */
export type AskWithPeople = Ask & { readonly people: readonly NamedAsked[] };

/** Every ask of the owner, the newest first. */
export const readAsks = (viewer: Pick<Viewer, 'do'> | Pick<Asker, 'do'>): Promise<AskWithPeople[]> => viewer.do(asksHere);

/** As readAsks, in a transaction that is under way. */
export async function asksHere(db: Db): Promise<AskWithPeople[]> {
  const names = await namesOf(db);
  const people = await askedOfAll(db);
  return (await asksOf(db)).map((ask) => ({
    ...ask,
    people: named(
      people.filter(({ askId }) => askId === ask.id),
      names,
    ),
  }));
}

/** One of them, or null. */
export const readAsk = (viewer: Pick<Viewer, 'do'> | Pick<Asker, 'do'>, askId: string): Promise<AskWithPeople | null> =>
  viewer.do((db) => askHere(db, askId));

/** As readAsk, in a transaction that is under way. */
export async function askHere(db: Db, askId: string): Promise<AskWithPeople | null> {
  const ask = await askWithId(db, askId);
  return ask === null ? null : { ...ask, people: named(await askedFor(db, askId), await namesOf(db)) };
}

/** The ask of which this was asked of somebody, with everybody; null when there is none. */
export const readAskOf = (viewer: Pick<Asker, 'do'>, agreementId: string): Promise<AskWithPeople | null> =>
  viewer.do(async (db) => {
    const asked = await askedWithId(db, agreementId);
    return asked === null || asked.askId === null ? null : askHere(db, asked.askId);
  });

const named = (people: readonly Asked[], names: ReadonlyMap<string, NamedCard>): NamedAsked[] =>
  people
    .flatMap((one) => {
      const card = names.get(one.participantId);
      return card === undefined ? [] : [{ ...one, name: card.name, pausedUntil: card.pausedUntil }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
