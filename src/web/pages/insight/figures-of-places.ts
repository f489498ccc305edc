import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { present } from '../../../domain/insight/insight-alter.ts';
import { size } from '../../../domain/insight/size.ts';
import { variety } from '../../../domain/insight/variety.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Looking } from './looking.ts';

/** The figures about where everybody stands: in which ring, in which part, and in how many parts. */
export function figuresOfPlaces(looking: Looking): readonly Figure[] {
  const { visit, alters, kept } = looking;
  const { rings, sectors } = kept.circle.template;
  const { perRing, perSector } = size(alters);
  const ringLabels = rings.map(({ label }, at) => ({ key: `${at + 1}`, label: labelIn(label, visit.language) }));
  const sectorLabels = sectors.map(({ key, label }) => ({ key, label: labelIn(label, visit.language) }));
  return [placed(looking, 'rings', perRing, ringLabels), placed(looking, 'sectors', perSector, sectorLabels), spread(looking)];
}

type Counts = { readonly counts: ReadonlyMap<string, number>; readonly unknown: number };
type Labels = readonly { readonly key: string; readonly label: string }[];

/** "6 zijn familie. Verder: Buurt en samenleving 4." Places of a template that is not there any more are in no figure. */
function placed(looking: Looking, key: 'rings' | 'sectors', { counts, unknown }: Counts, labels: Labels): Figure {
  const { say } = looking.visit;
  const there = labels.flatMap((one) => ({ ...one, count: counts.get(one.key) ?? 0 })).filter(({ count }) => count > 0);
  const parts = (some: typeof there) => some.map(({ label, count }) => `${label} ${count}`);
  const family = there.filter((one) => key === 'sectors' && one.key === 'family');
  const others = there.filter((one) => !family.includes(one));
  const list = looking.list(parts(others));
  const besides = others.length === 0 ? [] : [family.length === 0 ? `${list}.` : say('insight.words.besides', { list })];
  const sentence = [...family.map(({ count }) => say('insight.words.family', { count })), ...besides].join(' ');
  const n = there.reduce((sum, { count }) => sum + count, 0);
  const words = { key, name: say(`insight.figure.${key}`), outcome: parts(there).join(', '), sentence };
  return figureOf(looking, { value: n === 0 ? null : sentence, n, unknown }, words);
}

/** From how many parts of the circle people come, and how evenly (bits). */
function spread(looking: Looking): Figure {
  const { say, language } = looking.visit;
  const { categories, evenness } = variety(present(looking.alters).map(({ sector }) => sector));
  const count = categories.value ?? 0;
  const even = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(evenness.value ?? 0);
  const outcome = say('insight.words.variety-short', { count, even });
  const sentence = say('insight.words.variety', { count });
  const figure = figureOf(looking, categories, { key: 'variety', name: say('insight.figure.variety'), outcome, sentence });
  return { ...figure, sentence: figure.sentence === null ? null : sentence };
}
