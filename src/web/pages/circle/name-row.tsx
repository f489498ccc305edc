import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { Prompt } from '../../../domain/circle/prompts.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Form } from '../../ui/form.tsx';

type Props = { readonly visit: OwnerVisit; readonly alters: readonly KeptAlter[]; readonly prompt: Prompt };

/** The names so far, the newest first, each with a way to take it away. */
export function NameRow({ visit: { say, around }, alters, prompt }: Props) {
  if (alters.length === 0) return null;
  return (
    <Form to={addresses.names()} act={around.newId()} carry={{ vraag: prompt }}>
      <ul class="naober-names" aria-label={say('circle.names.named')}>
        {alters.toReversed().map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <button type="submit" name="weg" value={id} aria-label={say('circle.names.remove-whom', { name })}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
