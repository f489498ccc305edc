import { talentSorts } from '../../../domain/talents/sorts.ts';
import type { Talent } from '../../../domain/talents/talent.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import { sayLimits, sayTalent } from './talent-words.ts';

type Props = { readonly say: Say; readonly language: Language; readonly talents: readonly Talent[] };

/** What the owner tells about themselves, as whoever may see it reads it. */
export function ShownTalents({ say, language, talents }: Props) {
  if (talents.length === 0) return <Paragraph>{say('talents.shown-nothing')}</Paragraph>;
  return (
    <>
      {talentSorts.map((sort) => {
        const told = talents.filter((one) => one.sort === sort);
        if (told.length === 0) return null;
        const rows = told.map((one) => ({
          key: one.id,
          main: <bdi>{sayTalent(say, language, one)}</bdi>,
          beside: sayLimits(say, one),
        }));
        return (
          <section key={sort}>
            <Heading level={2}>{say(`talents.shown.${sort}`)}</Heading>
            <Rows rows={rows} />
          </section>
        );
      })}
    </>
  );
}
