import type { Template } from '../../../domain/circle/template.ts';

const middle = 40;
const outer = 36;

const around = (radius: number, turn: number) => ({
  x: middle + radius * Math.sin(2 * Math.PI * turn),
  y: middle - radius * Math.cos(2 * Math.PI * turn),
});

/** A small drawing of a form without anybody in it: its rings, its sectors, or its star. */
export function FormSketch({ template: { form, rings, sectors } }: { readonly template: Template }) {
  const star = form === 'star';
  const radii = star ? [8] : rings.map((_, at) => 8 + ((outer - 8) * (at + 1)) / rings.length);
  const turns = sectors.length < 2 ? [] : sectors.map((_, at) => at / sectors.length);
  return (
    <svg class="naober-sketch" viewBox="0 0 80 80" width="80" height="80" aria-hidden="true">
      {radii.map((radius) => (
        <circle key={radius} cx={middle} cy={middle} r={radius} />
      ))}
      {turns.map((turn) => {
        const [from, to] = [around(8, turn), around(star ? 30 : outer, turn)];
        return <path key={turn} d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`} />;
      })}
      {star
        ? turns.map((turn) => <circle key={turn} cx={around(30, turn).x.toFixed(1)} cy={around(30, turn).y.toFixed(1)} r="5" />)
        : null}
      <circle class="naober-sketch-middle" cx={middle} cy={middle} r="8" />
    </svg>
  );
}
