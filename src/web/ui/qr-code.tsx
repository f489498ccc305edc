import { create } from 'qrcode';

/** Four empty squares around it, so that a camera finds it. */
const quiet = 4;

/** An address as a square a camera can read, drawn black on white whatever the look; `label` says what it is for who does not see it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, index) => [index % size, Math.floor(index / size)] as const);
  const path = dark
    .filter(([column, row]) => modules.get(row, column) === 1)
    .map(([column, row]) => `M${column + quiet} ${row + quiet}h1v1h-1z`)
    .join('');
  const whole = size + 2 * quiet;
  return (
    <svg class="naober-qr" role="img" aria-label={label} viewBox={`0 0 ${whole} ${whole}`} shape-rendering="crispEdges">
      <rect fill="white" width={whole} height={whole} />
      <path fill="black" d={path} />
    </svg>
  );
}
