import { giveAsked, readRequest, refuseAsked } from '../../../usecases/organisation/answer-request.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { alonePage } from '../sharing/alone.tsx';
import { chosenIn } from './chosen.ts';
import { requestPage } from './request-page.tsx';

type Problems = Parameters<typeof requestPage>[1]['problems'];

async function show(visit: OwnerVisit, problems: Problems = []): Promise<Answer> {
  const request = await readRequest(visit.owner.viewer, visit.params['id'] ?? '');
  if (request === null) return { kind: 'not-found' };
  const people = (await readCircle(visit.owner.viewer))?.circle.alters ?? [];
  return requestPage(visit, { request, people, problems });
}

/** What somebody of an organisation asks, and what the owner gives: less, other or nothing. Nothing is chosen beforehand. */
export const accessRequest = page({
  name: 'access-request',
  audience: 'owner',
  address: addresses.accessRequest(':id'),
  get: (visit) => show(visit),
  post: async (visit) => {
    const { say, owner, around, form, params } = visit;
    const request = await readRequest(owner.viewer, params['id'] ?? '');
    if (request === null) return { kind: 'not-found' };
    const hostName = (await readCircle(owner.viewer))?.circle.ego.name ?? null;
    const giving = { ...chosenIn(form, request.weeks), actId: form.id('act') ?? around.newId(), requestId: request.id, hostName };
    const given = await giveAsked(owner.viewer, around, giving);
    if (given.ok) return { kind: 'go', to: addresses.sharedWith(given.value.participantId, '?gegeven=ja') };
    const named = { name: request.name };
    switch (given.refusal) {
      case 'no-such-request':
        return { kind: 'not-found' };
      case 'not-with-help':
        return alonePage(visit);
      case 'answered-already':
      case 'request-over':
        return { kind: 'go', to: addresses.accessRequest(request.id) };
      case 'nothing-chosen':
        return show(visit, [{ field: 'wat', text: say('org.request.nothing-chosen') }]);
      case 'not-for-them':
        return show(visit, [{ field: 'familie', text: say('org.request.not-for-them', named) }]);
      case 'not-let-in':
        return show(visit, [{ field: 'wat', text: say('org.request.not-let-in', named) }]);
      default:
        return show(visit, [{ field: 'wat', text: say('org.request.failed') }]);
    }
  },
});

/** The owner gives nothing. */
export const accessRequestNothing = page({
  name: 'access-request-nothing',
  audience: 'owner',
  address: addresses.accessRequestNothing(':id'),
  post: async ({ owner, around, params }) => {
    const id = params['id'] ?? '';
    const done = await refuseAsked(owner.viewer, around, id);
    if (done.ok || done.refusal === 'answered-already' || done.refusal === 'request-over')
      return { kind: 'go', to: addresses.accessRequests(id) };
    return { kind: 'not-found' };
  },
});
