import type { Prompt } from '../../domain/circle/prompts.ts';

/** Objects in lines of one weight, on a square of 64: a prompt is recognised without reading. Paths only; no faces, hands or hearts. */
const lines: Readonly<Record<Prompt, readonly string[]>> = {
  // A cup on a saucer.
  'this-week': [
    'M14 26h30v12a12 12 0 0 1-12 12h-6a12 12 0 0 1-12-12z',
    'M44 29h4a6 6 0 0 1 0 12h-5',
    'M10 56h38',
    'M24 18c-3-3 3-5 0-9M34 18c-3-3 3-5 0-9',
  ],
  // An armchair.
  'at-ease': [
    'M18 32V20a8 8 0 0 1 8-8h12a8 8 0 0 1 8 8v12',
    'M18 42v-5a5 5 0 1 0-8 4v11h44V41a5 5 0 1 0-8-4v5z',
    'M16 52v5M48 52v5',
  ],
  // A washing machine that drips.
  'would-ring': [
    'M14 8h36v44H14z',
    'M14 18h36M20 13h6M42 13h2',
    'M32 24a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
    'M23 36c5-4 9 4 18-1',
    'M20 56v4M28 57v3M36 56v4',
  ],
  // A house.
  family: ['M8 32 32 10l24 22', 'M14 27v27h36V27', 'M27 54V40h10v14', 'M44 21v-9h5v13'],
  // A shop in the street, with a lamp.
  'street-and-club': [
    'M8 24 12 12h28l4 12z',
    'M8 24a6 6 0 0 0 12 0a6 6 0 0 0 12 0a6 6 0 0 0 12 0',
    'M11 30v26h30V30',
    'M17 56V40h9v16M31 38h6v8h-6z',
    'M54 56V22M50 22h8l-2-8h-4z',
  ],
  // A bag with a handle.
  paid: ['M8 24h48v28H8z', 'M24 24v-6a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v6', 'M8 36h18M38 36h18M26 33h12v7H26z'],
  // A letter with a stamp.
  'used-to-know': ['M6 16h52v34H6z', 'M42 21h10v11H42z', 'M13 34h18M13 41h12'],
  // A tree with a bench and a kennel's roof.
  'animals-and-places': ['M20 56V34', 'M20 38a13 13 0 1 1 1 0z', 'M36 44h22M36 50h22M39 44v12M55 44v12', 'M6 56h54'],
  // A garden gate.
  'would-like-to-know': [
    'M8 14v42M56 14v42',
    'M8 26c14-8 34-8 48 0',
    'M8 48h48',
    'M17 22v34M27 20v36M37 20v36M47 22v34',
    'M4 56h56',
  ],
};

/** The drawing beside a prompt; it says nothing that the words do not say. */
export function PromptDrawing({ prompt }: { readonly prompt: Prompt }) {
  return (
    <svg class="naober-prompt-drawing" viewBox="0 0 64 64" width="72" height="72" aria-hidden="true" focusable="false">
      {lines[prompt].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
