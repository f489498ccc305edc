import type { LetterToAddress } from '../../usecases/letters/letter-kinds.ts';
import { helperToTell, ownerToTell } from '../../usecases/mandate/whom-to-tell.ts';
import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { type MessageKey, type Say, sayIn } from '../say/say.ts';

const sayTo = (language: string): Say => sayIn(languageOf(language) ?? 'nl');

type Told = { readonly subject: MessageKey; readonly before: MessageKey; readonly after: MessageKey };

/** A letter to an owner at their own address, with where they open their space. */
const toOwner = ({ subject, before, after }: Told): LetterToAddress => ({
  address: async (store, _, { letter: { ownerId }, site }) => {
    const to = ownerId === null ? null : await ownerToTell(store, ownerId);
    if (to === null) return null;
    const say = sayTo(to.language);
    return { to: to.address, words: { subject: say(subject), parts: [say(before), site + addresses.open(), say(after)] } };
  },
});

/** Asks somebody who was not here for long whether all this may stay. */
export const quietLetter = toOwner({
  subject: 'mandate.quiet-subject',
  before: 'mandate.quiet-letter',
  after: 'mandate.quiet-letter-then',
});

/** Tells an owner that it was said that they died, and how to say that they live. A word about it in the subject would be read by others. */
export const diedLetter = toOwner({
  subject: 'mandate.died-subject',
  before: 'mandate.died-letter',
  after: 'mandate.died-letter-then',
});

/** Tells a helper that something they agreed to is off: not by whom, not why. */
export const calledOffLetter: LetterToAddress = {
  address: async (store, _, { letter: { participantId } }) => {
    const to = participantId === null ? null : await helperToTell(store, participantId);
    if (to === null) return null;
    const say = sayTo(to.language);
    return { to: to.address, words: { subject: say('mandate.off-subject'), parts: [say('mandate.off-letter')] } };
  },
};
