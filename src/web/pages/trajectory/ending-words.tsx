import type { KeptEnding } from '../../../usecases/trajectory/read-trajectory.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { Paragraph } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';

type Props = { readonly say: Say; readonly language: Language; readonly ending: KeptEnding };

/** How an end is prepared, in sentences. */
export function EndingWords({ say, language, ending }: Props) {
  const { goesOn, handedOver, farewellOn, lookBack } = ending;
  const lines = [
    ...(goesOn === null ? [] : [say('coach.ending.say-goes-on', { words: goesOn })]),
    ...(handedOver === null ? [] : [say('coach.ending.say-handed-over', { words: handedOver })]),
    ...(farewellOn === null ? [] : [say('coach.ending.say-farewell', { date: sayDay(language, farewellOn) })]),
    ...lookBack.map(({ dueOn }) => say('coach.ending.say-check', { date: sayDay(language, dueOn) })),
  ];
  if (lines.length === 0) return <Paragraph soft>{say('coach.ending.not-prepared')}</Paragraph>;
  return (
    <>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </>
  );
}
