import { type About, nothingSaid } from '../domain/circle/about.ts';

const known = <Part extends object>(part: Part): Partial<Part> => {
  const kept: Partial<Part> = {};
  for (const key in part) if (part[key] !== null) kept[key] = part[key];
  return kept;
};

/** What is kept of what the owner said about a tie: only what was said. */
export type SparseAbout = Partial<Omit<About, 'quality' | 'frequency'>> & {
  readonly quality?: Partial<About['quality']>;
  readonly frequency?: Partial<About['frequency']>;
};

/** Leaves out everything that is not known: most of it, for most people, and a circle is read often. */
export function sparse({ quality, frequency, ...rest }: About): SparseAbout {
  const [steps, often] = [known(quality), known(frequency)];
  return {
    ...known(rest),
    ...(Object.keys(steps).length === 0 ? {} : { quality: steps }),
    ...(Object.keys(often).length === 0 ? {} : { frequency: often }),
  };
}

/** The whole of it again; what was left out is not known. */
export const whole = (kept: SparseAbout): About => ({
  ...nothingSaid,
  ...kept,
  quality: { ...nothingSaid.quality, ...kept.quality },
  frequency: { ...nothingSaid.frequency, ...kept.frequency },
});
