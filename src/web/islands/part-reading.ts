type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** The first voice on the device itself for a language ("nl" also takes "nl-BE"), or null. */
export const findLocalVoice = <V extends Voice>(voices: readonly V[], language: string): V | null =>
  voices.find(
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language.toLowerCase().split('-')[0],
  ) ?? null;

const readable = 'h1, h2, h3, p, legend, label, li, button, a.naober-button-link';

/** What of a page is read aloud, in order: what stands there in words and is not hidden, each piece once, with its language. */
export function linesToRead(main: Element): { readonly text: string; readonly language: string }[] {
  return [...main.querySelectorAll<HTMLElement>(readable)]
    .filter(
      (one) => one.closest('[hidden], svg') === null && one.querySelector(readable) === null && one.getClientRects().length > 0,
    )
    .map((one) => ({
      text: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
      language: one.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang,
    }))
    .filter(({ text }) => text !== '');
}
