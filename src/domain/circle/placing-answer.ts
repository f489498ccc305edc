import { alterOf, type KeptAlter, type KeptCircle } from './kept-circle.ts';
import { isSpotOf, moveAlter, type Spot } from './move.ts';
import { answersTo, type PlaceQuestion, type Ticks } from './placing.ts';

/** A place chosen for one name by key, whatever the question was; what is left out stays as it is. */
export type ChosenSpot = { readonly id: string } & Partial<Spot>;

/** Where everybody stood when the screen was drawn, by their turn. */
export type PlacesSeen = ReadonlyMap<number, Spot>;

/** What was filled in on one screen; without `seen` nothing is known of what the screen showed. */
export type PlacingAnswer = {
  readonly ticks: Ticks;
  readonly spots?: readonly ChosenSpot[];
  readonly seen?: PlacesSeen;
};

/** The circle after an answer, and who was left alone because another screen moved them meanwhile, with the place that was wanted here. */
export type Placed = { readonly circle: KeptCircle; readonly left: readonly { readonly id: string; readonly wanted: Spot }[] };

const ticked = (question: PlaceQuestion, alter: KeptAlter): Spot =>
  question.about === 'ring'
    ? { ring: question.ring, sector: alter.sector ?? question.sector }
    : { ring: alter.ring ?? question.ring, sector: question.sector };

const unticked = (question: PlaceQuestion, alter: KeptAlter): Spot =>
  question.about === 'ring'
    ? { ring: null, sector: alter.sector === question.sector ? null : alter.sector }
    : { ring: question.ring === null ? alter.ring : null, sector: null };

/** Whether the step to `wanted` would overwrite what another screen did since this one was drawn. */
const overwrites = (wanted: Spot, now: Spot, seen: Spot | undefined): boolean =>
  seen !== undefined &&
  ((wanted.ring !== now.ring && now.ring !== seen.ring) || (wanted.sector !== now.sector && now.sector !== seen.sector));

type Step = readonly [id: string, wanted: (alter: KeptAlter) => Spot];

function stepsOf(question: PlaceQuestion, { ticks, spots = [] }: PlacingAnswer): readonly Step[] {
  const chosen = new Set(spots.map(({ id }) => id));
  const off = ticks.off.map((id): Step => [id, (alter) => (answersTo(question, alter) ? unticked(question, alter) : alter)]);
  const on = ticks.on.map((id): Step => [id, (alter) => (answersTo(question, alter) ? alter : ticked(question, alter))]);
  const put = spots.map(
    ({ id, ring, sector }): Step => [
      id,
      (alter) => ({ ring: ring === undefined ? alter.ring : ring, sector: sector === undefined ? alter.sector : sector }),
    ],
  );
  return [...off.filter(([id]) => !chosen.has(id)), ...on.filter(([id]) => !chosen.has(id)), ...put];
}

/**
 * The circle after an answer. Only what was changed on the screen counts, so that two screens filled in at once do not lose each other's; whoever
 * was moved elsewhere since the screen was drawn is left where they are.
 */
export function answerPlaces(circle: KeptCircle, question: PlaceQuestion, answer: PlacingAnswer): Placed {
  let after = circle;
  const left: { id: string; wanted: Spot }[] = [];
  for (const [id, wantedFor] of stepsOf(question, answer)) {
    const alter = alterOf(after, id);
    if (alter === null) continue;
    const { ring, sector } = wantedFor(alter);
    if (!isSpotOf(circle.template, { ring, sector })) continue;
    if (overwrites({ ring, sector }, alter, answer.seen?.get(alter.ordinal))) left.push({ id, wanted: { ring, sector } });
    else after = moveAlter(after, alter, { ring, sector });
  }
  return { circle: after, left };
}

const nothing = '~';

/** Where everybody stands, as short text for a form: "1.2.family 2.~.~". */
export const placesText = ({ alters }: KeptCircle): string =>
  alters.map(({ ordinal, ring, sector }) => `${ordinal}.${ring ?? nothing}.${sector ?? nothing}`).join(' ');

/** What `placesText` wrote; anything else says nothing. */
export const placesIn = (text: string): PlacesSeen =>
  new Map(
    text.split(' ').flatMap((part): [number, Spot][] => {
      const [, ordinal, ring, sector] = /^(\d{1,9})\.(~|\d)\.(.{1,400})$/.exec(part) ?? [];
      if (ordinal === undefined || ring === undefined || sector === undefined) return [];
      return [[Number(ordinal), { ring: ring === nothing ? null : Number(ring), sector: sector === nothing ? null : sector }]];
    }),
  );
