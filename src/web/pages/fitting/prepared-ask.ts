import type { LeadsTo } from '../../../domain/talents/questions-worth.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { capital } from '../insight/kind-words.ts';
import { saySubject } from '../talents/talent-words.ts';

/** The address at which an ask begins that says already what is known of it: kind, support, of whom, and what. */
export function preparedAsk({ say, language }: OwnerVisit, { kind, support, alter, what }: LeadsTo): string {
  const words = what === null ? null : capital(say('talents.what.together', { what: saySubject(say, what) }), language);
  return addresses.newAsk({
    soort: kind,
    ...(support === null ? {} : { hulp: support }),
    ...(alter === null ? {} : { wie: alter }),
    ...(words === null ? {} : { wat: words }),
  });
}
