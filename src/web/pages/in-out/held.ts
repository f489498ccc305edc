import type { ImportContent } from '../../../domain/contacts/import-content.ts';
import { readImport } from '../../../usecases/contacts/hold-import.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

/** The id of the file a page is about. */
export const importId = ({ params }: OwnerVisit): string => params['id'] ?? '';

/** Back to choosing a file: what was held is gone, or never was. */
export const gone: Answer = { kind: 'go', to: addresses.takeIn('weg') };

/** For pages about what came out of a file: loads it first. */
export const withHeld =
  (handler: (visit: OwnerVisit, held: ImportContent) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const held = await readImport(visit.owner.viewer, visit.around, importId(visit));
    return held === null ? gone : handler(visit, held);
  };
