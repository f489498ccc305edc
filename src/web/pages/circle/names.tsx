import { type Prompt, promptNamed } from '../../../domain/circle/prompts.ts';
import { addAlters } from '../../../usecases/add-alters.ts';
import { removeAlter } from '../../../usecases/remove-alter.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { takenOutAlone } from '../mandate/alone.tsx';
import { nothingTyped, showNames } from './names-page.tsx';
import { actOf, withCircle } from './with-circle.ts';

/** Names one after another: one prompt at a time above a growing row of names. */
export const namesPage = page({
  name: 'names',
  audience: 'owner',
  address: addresses.names(),
  get: withCircle((visit, kept) => showNames(visit, kept, promptHere(visit), nothingTyped)),
  post: withCircle(async (visit, kept) => {
    const { form, owner, around } = visit;
    const prompt = promptHere(visit);
    const to = addresses.namesAsked(prompt);
    const alterId = form.id('weg');
    if (alterId !== null) {
      const removed = await removeAlter(owner.viewer, around, { actId: actOf(visit), alterId });
      if (!removed.ok && removed.refusal === 'not-with-help') return takenOutAlone(visit);
      return removed.ok ? { kind: 'go', to } : { kind: 'not-found' };
    }
    const text = form.get('name');
    const added = await addAlters(owner.viewer, around, { actId: actOf(visit), text, prompt });
    if (added.ok || added.refusal === 'no-circle') return { kind: 'go', to };
    return showNames(visit, kept, prompt, { text, problem: added.refusal });
  }),
});

const promptHere = ({ form, query }: OwnerVisit): Prompt => promptNamed(form.get('vraag') || query.get('vraag')) ?? 'this-week';
