import type { Piece } from '../../domain/talents/pieces.ts';

/** Objects in lines of one weight, on a square of 64, as beside the prompts. Paths only; no faces, hands or hearts. */
const lines: Readonly<Record<Piece, readonly string[]>> = {
  // A walking shoe.
  walking: ['M10 20v30h44v-6c0-8-14-8-18-14L30 20z', 'M10 44h44', 'M30 26l6-4M34 31l6-4', 'M14 20c4 5 10 5 16 0'],
  // A bicycle.
  cycling: [
    'M17 32a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
    'M47 32a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
    'M17 43h14l10-19H24zM31 43 24 24M47 43 40 18h-6M20 20h8',
  ],
  // A cup on a saucer.
  coffee: [
    'M14 26h30v12a12 12 0 0 1-12 12h-6a12 12 0 0 1-12-12z',
    'M44 29h4a6 6 0 0 1 0 12h-5',
    'M10 56h38',
    'M24 18c-3-3 3-5 0-9M34 18c-3-3 3-5 0-9',
  ],
  // A die and a playing card.
  games: ['M8 12h24v34H8z', 'M20 22l6 7-6 7-6-7z', 'M34 32h22v22H34z', 'M40 38h1M49 38h1M45 43h1M40 48h1M49 48h1'],
  // A watering can.
  gardening: ['M16 28h26v26H16z', 'M42 48 56 26M51 23l10 6', 'M20 28a9 9 0 0 1 18 0', 'M16 34c-8 0-8 14 0 14'],
  // A pan with a lid.
  cooking: ['M14 30h36v18a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6z', 'M6 34h8M50 34h8', 'M12 30a20 12 0 0 1 40 0', 'M32 18v-4M28 12h8'],
  // A cake with a cherry.
  baking: [
    'M10 34h44v18H10z',
    'M10 40c6 6 8 6 14 0c6 6 10 6 16 0c6 6 8 6 14 0',
    'M18 34a14 10 0 0 1 28 0',
    'M32 18a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM34 18l4-6',
    'M6 56h52',
  ],
  // A guitar.
  music: ['M22 36a8 8 0 0 1 12-10l4 4a8 8 0 0 1-6 14a10 10 0 1 1-10-8z', 'M38 26 54 10M50 8l6 6', 'M27 40a4 4 0 1 1 0 1z'],
  // An open book.
  reading: [
    'M32 18c-7-6-16-6-24-4v36c8-2 17-2 24 4c7-6 16-6 24-4V14c-8-2-17-2-24 4z',
    'M32 18v36',
    'M14 24h10M14 32h10M40 24h10M40 32h10',
  ],
  // A nesting box on a pole.
  birds: ['M18 26h28v22H18z', 'M12 28 32 10l20 18', 'M32 31a5 5 0 1 1 0 10a5 5 0 1 1 0-10z', 'M32 48v12M30 45h4'],
  // A kennel.
  animals: ['M10 54V30L32 12l22 18v24z', 'M24 54V42a8 8 0 0 1 16 0v12', 'M6 54h52', 'M26 26h12'],
  // A reel of thread with a needle.
  sewing: [
    'M14 12h24v6H14zM14 46h24v6H14z',
    'M18 18v28M34 18v28',
    'M18 26h16M18 32h16M18 38h16',
    'M34 40c8 0 8 12 16 8M54 12v36M54 12c3 4 3 8 0 10',
  ],
  // A hammer and a nail.
  repairs: ['M12 16h24a8 8 0 0 1 8 8H12z', 'M22 24h8v32h-8z', 'M50 34v20M46 34h8'],
  // A shopping bag.
  shopping: ['M14 24h36l4 32H10z', 'M24 30V18a8 8 0 0 1 16 0v12'],
  // A car.
  driving: [
    'M6 34h8l6-14h20l10 14h8v14h-6M42 48H22M12 48H6z',
    'M17 43a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM47 43a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
    'M14 34h36M31 20v14',
  ],
  // A dustbin on wheels.
  bins: ['M16 20h32l-4 34H20z', 'M12 14h40v6H12z', 'M44 48a5 5 0 1 1 0 10', 'M27 28v18M37 28v18'],
  // Two chairs towards each other.
  listening: ['M10 14v42M10 38h16v18', 'M54 14v42M54 38H38v18', 'M10 26h4M50 26h4'],
  // A telephone.
  phoning: [
    'M14 40h36v14H14z',
    'M22 40v-6h20v6',
    'M8 26c12-14 36-14 48 0l-4 6-10-4v-4c-6-3-14-3-20 0v4l-10 4z',
    'M32 44a3 3 0 1 1 0 6a3 3 0 1 1 0-6z',
  ],
  // A laptop.
  computers: ['M14 14h36v28H14z', 'M6 52l6-10h40l6 10z', 'M26 48h12'],
  // A sheet with a pen.
  paperwork: ['M12 8h28v48H12z', 'M18 18h16M18 26h16M18 34h10', 'M54 16l-16 30-2 8 6-5 16-30z'],
  // A sign of two words.
  dutch: ['M6 12h34v22H20l-8 8v-8H6z', 'M46 24h12v22h-6v8l-8-8H26v-6', 'M13 20h20M13 26h12'],
  // A ladder.
  ladder: ['M22 8 14 58M42 8l8 50', 'M21 18h22M19 28h26M18 38h29M16 48h33'],
  // A spanner and a screwdriver.
  tools: ['M14 8v10h8V8a10 10 0 0 1 2 18v26a6 6 0 0 1-12 0V26a10 10 0 0 1 2-18z', 'M42 8h8v20h-8zM46 28v24M43 52h6v4h-6z'],
  // A bicycle with a basket.
  bicycle: [
    'M15 36a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
    'M49 36a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
    'M15 46h14l8-16H22zM29 46l-9-22M16 24h8M49 46l-6-26h-6',
    'M46 20h14v10H48',
  ],
  // A trailer.
  trailer: ['M18 22h40v22H18z', 'M18 40H6M10 36v8', 'M38 40a7 7 0 1 1 0 14a7 7 0 1 1 0-14z', 'M18 30h40'],
  // A row of books.
  books: ['M10 12h10v42H10zM20 20h10v34H20z', 'M36 16l10-3 10 40-10 3z', 'M10 20h10M20 28h10M38 24l10-3', 'M6 54h52'],
};

/** The drawing beside something that can be told; it says nothing that the words do not say. */
export function TalentDrawing({ piece }: { readonly piece: Piece }) {
  return (
    <svg class="naober-prompt-drawing" viewBox="0 0 64 64" width="48" height="48" aria-hidden="true" focusable="false">
      {lines[piece].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
