import { present } from '../../../domain/insight/insight-alter.ts';
import { knownDensity } from '../../../domain/insight/known-density.ts';
import { knownPairs } from '../../../domain/insight/known-pairs.ts';
import { loadConcentration } from '../../../domain/insight/load.ts';
import { multiplexity } from '../../../domain/insight/multiplexity.ts';
import { thingsDone } from '../../../domain/insight/notices.ts';
import { reciprocity } from '../../../domain/insight/reciprocity.ts';
import { wishGaps } from '../../../domain/insight/wish-gap.ts';
import { type Figure, figureOf, nobodyOf, partOf } from './figure.ts';
import type { Looking } from './looking.ts';

/** The figures about what goes between people: help and from how many, giving back, wishes, and who knows whom. */
export const figuresOfTies = (looking: Looking): readonly Figure[] => [
  covered(looking),
  kindsEach(looking),
  load(looking),
  givesBack(looking),
  wishes(looking),
  knowing(looking),
];

const states = ['backed-up', 'single-source', 'gap'] as const;

/** From how many people each kind of help comes, in the parts that are there; `unknown` counts kinds. */
function covered(looking: Looking): Figure {
  const { say } = looking.visit;
  const count = (state: (typeof states)[number] | 'not-known') => looking.coverage.filter((row) => row.state === state).length;
  const said = states.filter((state) => count(state) > 0);
  const unknown = count('not-known');
  const rest = unknown === 0 ? [] : [say('insight.words.coverage-unknown', { count: unknown })];
  const sentence = [...said.map((state) => say(`insight.words.coverage-${state}`, { count: count(state) })), ...rest].join(' ');
  const outcome = said.map((state) => say(`insight.words.short-${state}`, { count: count(state) })).join(', ');
  const measure = { value: said.length === 0 ? null : sentence, n: looking.coverage.length - unknown, unknown: 0 };
  const words = { key: 'coverage', name: say('insight.figure.coverage'), outcome, sentence };
  return { ...figureOf(looking, measure, words), unknown };
}

function kindsEach(looking: Looking): Figure {
  const { say, language } = looking.visit;
  const measure = multiplexity(looking.alters);
  const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(measure.value ?? 0);
  const words = { key: 'kinds-each', name: say('insight.figure.kinds-each'), outcome: mean };
  return figureOf(looking, measure, { ...words, sentence: say('insight.words.kinds-each', { mean }) });
}

function load(looking: Looking): Figure {
  const { say } = looking.visit;
  const { share, who } = loadConcentration(looking.alters);
  const of = thingsDone(looking.alters);
  const does = Math.round((share.value ?? 0) * of);
  const parts = { names: looking.list(who.map(looking.nameOf)), does, of };
  const words = { key: 'load', name: say('insight.figure.load'), outcome: say('insight.words.load-short', parts) };
  const sentence = say(who.length === 1 ? 'insight.words.load' : 'insight.words.load-shared', parts);
  return figureOf(looking, share, { ...words, sentence });
}

function givesBack(looking: Looking): Figure {
  const { say } = looking.visit;
  const { egoGives } = reciprocity(present(looking.alters).filter(({ kind }) => kind !== 'place'));
  const some = Math.round((egoGives.value ?? 0) * egoGives.n);
  const words = { key: 'gives', name: say('insight.figure.gives'), outcome: partOf(looking, egoGives) };
  const sentence =
    some === 0 ? nobodyOf(looking, words.name, egoGives) : say('insight.words.gives', { count: some, of: egoGives.n });
  return figureOf(looking, egoGives, { ...words, sentence });
}

function wishes(looking: Looking): Figure {
  const { say } = looking.visit;
  const { gaps, perKind } = wishGaps(looking.alters);
  const [n, unknown] = [...perKind.values()].reduce(([known, not], one) => [known + one.n, not + one.unknown], [0, 0]);
  const count = gaps.filter(({ gap }) => gap > 0).length;
  const words = { key: 'wishes', name: say('insight.figure.wishes'), outcome: `${count}` };
  const measure = { value: n === 0 ? null : count, n, unknown };
  const figure = figureOf(
    looking,
    { ...measure, unknown: 0 },
    { ...words, sentence: say('insight.words.wishes', { count, of: n }) },
  );
  return { ...figure, unknown };
}

function knowing(looking: Looking): Figure {
  const { say } = looking.visit;
  const density = knownDensity(knownPairs(looking.kept.circle));
  const words = { key: 'density', name: say('insight.figure.density'), outcome: partOf(looking, density) };
  const sentence = density.value === null ? null : sayDensity(looking);
  return { ...figureOf(looking, density, { ...words, sentence: '' }), sentence };
}

/** How many pairs know each other, of those known; or that it is not known yet. */
export function sayDensity({ visit: { say }, kept }: Looking): string {
  const { value, n, unknown } = knownDensity(knownPairs(kept.circle));
  if (value === null) return say('insight.coherence.too-little');
  const sentence = say('insight.coherence.pairs', { count: Math.round(value * n), of: n });
  return unknown === 0 ? sentence : `${sentence} ${say('insight.coherence.unknown', { count: unknown })}`;
}
