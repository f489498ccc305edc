import type { LookWhy } from '../../../domain/keeping/look.ts';
import { addresses } from '../../addresses.ts';
import type { Say } from '../../say/say.ts';

type Offer = { readonly to: string; readonly text: string };

/** What fits after something that happened: doors to what is there already. After a loss there is no hurry, so there are few. */
export function offersFor(say: Say, why: LookWhy): readonly Offer[] {
  const keepPlan = { to: addresses.keepPlan(), text: say('keeping.offer.keep-plan') };
  const newNames = { to: addresses.namesAsked('street-and-club'), text: say('keeping.offer.new-names') };
  const whoHelps = { to: addresses.insightOf('hulp'), text: say('keeping.offer.who-helps') };
  const keepContact = { to: addresses.keepContactWhom(), text: say('keeping.offer.keep-contact') };
  switch (why) {
    case 'moved':
      return [keepPlan, newNames];
    case 'moved-in':
      return [keepPlan, newNames, { to: addresses.formWords(), text: say('keeping.offer.house-mates') }];
    case 'discharged':
      return [{ to: addresses.insightOf('hulp'), text: say('keeping.offer.home-again') }, keepContact];
    case 'diagnosis':
      return [{ to: addresses.sharing(), text: say('keeping.offer.who-sees') }, whoHelps];
    case 'loss':
      return [whoHelps, keepContact];
    case 'time':
    case 'own':
      return [];
  }
}
