import { findLocalVoice, linesToRead } from './part-reading.ts';

/**
 * Voorlezen: the button shows itself when this device has a voice of its own for the language of the page. A voice that works over the
 * network is never used: what stands on the screen stays on the device.
 */
const place = document.querySelector<HTMLElement>('[data-island="read-aloud"]');
const speech: SpeechSynthesis | undefined = window.speechSynthesis;

if (place !== null && speech !== undefined) {
  const show = () => {
    place.hidden = findLocalVoice(speech.getVoices(), document.documentElement.lang) === null;
  };
  show();
  speech.addEventListener('voiceschanged', show);
  window.addEventListener('pagehide', () => speech.cancel());
  place.addEventListener('click', () => {
    if (speech.speaking) speech.cancel();
    else read(speech, place);
    mark(place, speech.speaking || speech.pending);
  });
}

function read(speech: SpeechSynthesis, place: HTMLElement): void {
  const main = document.querySelector('main');
  const lines = main === null ? [] : linesToRead(main);
  for (const [turn, { text, language }] of lines.entries()) {
    const voice = findLocalVoice(speech.getVoices(), language);
    if (voice === null) continue;
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.95;
    if (turn === lines.length - 1) spoken.addEventListener('end', () => mark(place, false));
    speech.speak(spoken);
  }
}

function mark(place: HTMLElement, reading: boolean): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = (part.dataset['when'] === 'reading') !== reading;
}
