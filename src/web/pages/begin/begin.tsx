import { beginSpace } from '../../../usecases/begin-space.ts';
import { isSomethingNearby } from '../../../usecases/community/offers-nearby.ts';
import { readDayChoice } from '../../../usecases/home/day-choice.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { firstScreen } from './first-screen.tsx';
import { welcomeBack } from './welcome-back.tsx';

/** The first page: the first name of somebody new, or the circle of whoever was here before. */
export const begin = page({
  name: 'begin',
  audience: 'everybody',
  address: addresses.begin(),
  get: async (visit) => (await circleHere(visit)) ?? first(visit, '', null),
  post: addFirstName,
});

async function circleHere(visit: Visit): Promise<Answer | null> {
  if (visit.owner === null) return null;
  if (visit.owner.wipeAfter !== null) return { kind: 'go', to: addresses.wipe() };
  const kept = await readCircle(visit.owner.viewer);
  if (kept === null) return null;
  const { opens } = await readDayChoice(visit.owner.viewer);
  return opens === 'today' ? { kind: 'go', to: addresses.today() } : welcomeBack(visit, kept.circle);
}

const first = async (visit: Visit, typed: string, problem: string | null): Promise<Answer> =>
  firstScreen(visit, { typed, problem, nearby: await isSomethingNearby(visit.store) });

async function addFirstName(visit: Visit): Promise<Answer> {
  const { form, owner, store, around, settings, say } = visit;
  if (owner !== null && owner.wipeAfter !== null) return { kind: 'go', to: addresses.wipe() };
  const text = form.get('name');
  const input = { actId: form.id('act') ?? around.newId(), text, language: visit.language, draft: settings.forOthers !== null };
  const begun = await beginSpace(store, around, owner, input);
  if (begun.ok) return { kind: 'go', to: addresses.names(), ...(owner === null ? { session: { open: begun.value } } : {}) };
  const problem = say(begun.refusal === 'name-too-long' ? 'begin.name-too-long' : 'begin.name-missing');
  return first(visit, text, problem);
}
