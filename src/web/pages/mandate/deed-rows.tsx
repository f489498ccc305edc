import type { ReadDeed } from '../../../usecases/mandate/read-mandates.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { Heading, Rows } from '../../ui/words.tsx';
import { sayDeed } from './mandate-words.ts';

type Props = { readonly say: Say; readonly language: Language; readonly deeds: readonly ReadDeed[] };

/** What was done on the owner's behalf: who, what, when, and the reason they gave. Nothing when nothing was. */
export function DeedRows({ say, language, deeds }: Props) {
  if (deeds.length === 0) return null;
  return (
    <section aria-labelledby="gedaan">
      <Heading level={2} id="gedaan">
        {say('mandate.done')}
      </Heading>
      <Rows
        rows={deeds.map(({ id, kind, by, reason, at }) => ({
          key: id,
          main: say('mandate.done-line', { name: by, what: sayDeed(say, kind), day: dayIn(language, at) }),
          beside: say('mandate.done-reason', { reason }),
        }))}
      />
    </section>
  );
}
