import type { CodeHere } from '../usecases/codes-for-this-machine.ts';

/** Says a sentence to whoever started Naober, in the terminal. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

type Where = { readonly port: number; readonly demo: boolean; readonly codes: readonly CodeHere[] };

/** The address to open, how to stop, and on one's own machine the codes that open a circle again when the browser forgot it. */
export function sayWhereItIs({ port, demo, codes }: Where): void {
  say(`Naober staat aan. Open http://localhost:${port}${demo ? '/demo' : ''} in je browser. Stoppen: Ctrl+C.`);
  if (codes.length === 0) return;
  say(`Kent je browser je kring niet meer? Ga naar http://localhost:${port}/openen/code en typ:`);
  const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  for (const { code, begun, size } of codes)
    say(`  ${code}   kring van ${day.format(begun)}, ${size === 1 ? '1 naam' : `${size} namen`}`);
}
