import { tidyName } from '../../../domain/circle/naming.ts';
import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import type { Said } from '../../../domain/person/say-about.ts';
import { stampOf } from '../../../domain/person/stamp.ts';
import { type SupportSide, supportKey } from '../../../domain/person/support-question.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import { ok, type Result, refused } from '../../../domain/result.ts';
import type { FormFields } from '../../form-fields.ts';
import type { Say } from '../../say/say.ts';
import { supportWords } from './answer-words.ts';

/** The field of a kind of support in own words; its answers stand beside it under `own gives` and the like. */
export const ownKind = 'own';

/** A kind of support in own words, as answers. The word of a listed kind is that kind. Who gives it has to be said with it. */
export function ownKindIn(form: FormFields, say: Say, topic: Topic): Result<readonly Said[], 'name-too-long' | 'own-unanswered'> {
  const name = tidyName(form.get(ownKind));
  if (!name.ok) return name.refusal === 'name-empty' ? ok([]) : refused('name-too-long');
  const same = (kind: string) => supportWords(say, kind).toLowerCase() === name.value.toLowerCase();
  const kind = supportKinds.find(same) ?? name.value;
  const stamps = new URLSearchParams(form.get('was'));
  const sides: readonly SupportSide[] = topic.sides ?? [];
  const said = sides.flatMap((side): Said[] => {
    const [key, answer] = [supportKey(side, kind), form.get(`${ownKind} ${side}`)];
    return answer === '' ? [] : [{ key, answer, was: stamps.get(key) ?? stampOf('') }];
  });
  return said.length === 0 ? refused('own-unanswered') : ok(said);
}
