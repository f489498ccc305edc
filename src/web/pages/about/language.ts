import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { languageOf } from '../../say/languages.ts';

/** Chooses the language of the screens, kept in this browser. */
export const language = page({
  name: 'language',
  audience: 'everybody',
  address: addresses.language(),
  whileWiping: true,
  post: async (visit) => ({
    kind: 'go',
    to: wayBack(visit.form.get('terug')),
    keep: { language: languageOf(visit.form.get('taal')) ?? visit.language },
  }),
});
