import { mostAlters } from '../../../domain/circle/members.ts';
import {
  type CircleToChoose,
  countOf,
  type ImportContent,
  type PeopleToChoose,
  withTicks,
} from '../../../domain/contacts/import-content.ts';
import { contactFields } from '../../../domain/contacts/newcomers.ts';
import { changeImport, dropImport } from '../../../usecases/contacts/hold-import.ts';
import { takeInImport } from '../../../usecases/contacts/take-in-import.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { actOf, type Kept, withCircle } from '../circle/with-circle.ts';
import { candidates, pageOf } from './candidates.ts';
import { choosePage } from './choose.tsx';
import { columnsForm } from './columns-form.tsx';
import { gone, importId, withHeld } from './held.ts';
import { problemsFirst } from './problems.tsx';
import { wholeCircle } from './whole.tsx';

/** What came out of a file, at the step it is at: what the columns are, what cannot come along, who comes along. */
export const importPage = page({
  name: 'import',
  audience: 'owner',
  address: addresses.takeInOf(':id'),
  get: withCircle((visit, kept) => withHeld((_, held) => show(visit, kept, held))(visit)),
  post: withCircle((visit, kept) => choose(visit, kept)),
});

/** Lets go of the file without taking anything in. */
export const dropImportPage = page({
  name: 'drop-import',
  audience: 'owner',
  address: addresses.dropImport(':id'),
  post: async (visit) => {
    await dropImport(visit.owner.viewer, visit.around, importId(visit));
    return { kind: 'go', to: addresses.takeIn() };
  },
});

function show(visit: OwnerVisit, kept: Kept, held: ImportContent): Answer | Promise<Answer> {
  switch (held.stage) {
    case 'columns':
      return columnsForm(visit, held, []);
    case 'people':
      return held.problems.length > 0 && !held.goodOnly ? problemsFirst(visit, held) : choosePage(visit, kept, held, null);
    case 'circle':
      return kept.circle.alters.length === 0 && visit.query.get('blad') === null
        ? wholeCircle(visit, held)
        : choosePage(visit, kept, held, null);
  }
}

/** The ticks of this page are kept first, whatever button was pressed. */
async function choose(visit: OwnerVisit, kept: Kept): Promise<Answer> {
  const { form, owner, around } = visit;
  const id = importId(visit);
  const doing = form.get('doe');
  const held = await changeImport(owner.viewer, around, id, (content) =>
    content.stage === 'columns' ? content : ticksKept(visit, kept, content, doing),
  );
  if (held === null) return { kind: 'go', to: addresses.circle() };
  if (held.stage === 'columns') return show(visit, kept, held);
  if (doing === 'erbij') return add(visit, kept, held);
  const at = pageOf(visit, countOf(held)).number;
  const step = doing === 'volgende' ? 1 : doing === 'vorige' ? -1 : 0;
  return { kind: 'go', to: addresses.takeInOf(id, at + step) };
}

function ticksKept(visit: OwnerVisit, kept: Kept, content: PeopleToChoose | CircleToChoose, doing: string) {
  const shown = candidates(content, kept.circle).slice(...pageOf(visit, countOf(content)).slice);
  const all = shown.map(({ at }) => at);
  const sent = visit.form
    .all('wie')
    .filter((text) => /^\d{1,5}$/.test(text))
    .map(Number);
  const wanted = doing === 'allen' ? shown.filter(({ there }) => !there).map(({ at }) => at) : doing === 'geen' ? [] : sent;
  const next = withTicks(content, all, wanted);
  if (next.stage === 'circle' || next.from === 'table') return next;
  return { ...next, fields: contactFields.filter((field) => visit.form.all('veld').includes(field)) };
}

async function add(visit: OwnerVisit, kept: Kept, held: PeopleToChoose | CircleToChoose): Promise<Answer> {
  const { owner, around, say } = visit;
  const taken = await takeInImport(owner.viewer, around, { actId: actOf(visit), id: importId(visit) });
  if (taken.ok) return { kind: 'go', to: addresses.circle() };
  switch (taken.refusal) {
    case 'nobody-chosen':
      return choosePage(visit, kept, held, say('in-out.choose.nobody'));
    case 'circle-full': {
      const numbers = { most: mostAlters, there: kept.circle.alters.length, chosen: held.chosen.length };
      return choosePage(visit, kept, held, say('in-out.choose.full', numbers));
    }
    case 'not-said':
      return show(visit, kept, held);
    default:
      return gone;
  }
}
