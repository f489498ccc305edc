import { initiatives } from '../../../domain/circle/about.ts';
import { accessibility } from '../../../domain/insight/accessibility.ts';
import { professionalShare } from '../../../domain/insight/composition.ts';
import { weeklyInformalTies } from '../../../domain/insight/contact.ts';
import { initiativeBalance } from '../../../domain/insight/initiative.ts';
import { peopleAmong } from '../../../domain/insight/insight-alter.ts';
import type { Measure } from '../../../domain/insight/measure.ts';
import { size } from '../../../domain/insight/size.ts';
import { unaskedPotential } from '../../../domain/insight/unasked.ts';
import { type Figure, figureOf, nobodyOf, partOf } from './figure.ts';
import type { Looking } from './looking.ts';

type Count = 'informal' | 'contact' | 'unasked';

/** The figures about people: who comes because it is work, who lives near, whom one meets, who takes the first step, who was never asked. */
export function figuresOfPeople(looking: Looking): readonly Figure[] {
  const { say } = looking.visit;
  const people = peopleAmong(looking.alters);
  const counted = (key: Count, measure: Measure<number>) => {
    const count = measure.value ?? 0;
    const words = { key, name: say(`insight.figure.${key}`), outcome: `${count}` };
    const sentence = count === 0 ? nobodyOf(looking, words.name, measure) : say(`insight.words.${key}`, { count, of: measure.n });
    return figureOf(looking, measure, { ...words, sentence });
  };
  const shared = (key: 'professional' | 'near', measure: Measure<number>) => {
    const some = Math.round((measure.value ?? 0) * measure.n);
    const words = { key, name: say(`insight.figure.${key}`), outcome: partOf(looking, measure) };
    const of = measure.n;
    const sentence = some === 0 ? nobodyOf(looking, words.name, measure) : say(`insight.words.${key}`, { count: some, of });
    return figureOf(looking, measure, { ...words, sentence });
  };
  return [
    counted('informal', size(people).informal),
    shared('professional', professionalShare(people)),
    shared('near', accessibility(people)),
    counted('contact', weeklyInformalTies(people)),
    initiative(looking),
    counted('unasked', unaskedPotential(people).count),
  ];
}

/** Who takes the first step, in the parts that are there: "Bij 3 begin jij meestal. Bij 2 begint de ander meestal." */
function initiative(looking: Looking): Figure {
  const { say } = looking.visit;
  const { counts, balance } = initiativeBalance(peopleAmong(looking.alters));
  const said = initiatives.filter((each) => counts[each] > 0);
  const sentence = said.map((each) => say(`insight.words.initiative-${each}`, { count: counts[each] })).join(' ');
  const outcome = said.map((each) => say(`insight.words.short-${each}`, { count: counts[each] })).join(', ');
  const measure = { ...balance, value: said.length === 0 ? null : sentence, n: balance.n + counts.none };
  return figureOf(looking, measure, { key: 'initiative', name: say('insight.figure.initiative'), outcome, sentence });
}
