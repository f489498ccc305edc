import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { Prompt } from '../../../domain/circle/prompts.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly alters: readonly KeptAlter[]; readonly prompt: Prompt };

/** The names so far, the newest first, each with a way to say what it is, and for the owner a way to take it away. */
export function NameRow({ visit, alters, prompt }: Props) {
  const { say, around } = visit;
  if (alters.length === 0) return null;
  return (
    <>
      <Form to={addresses.names()} act={around.newId()} carry={{ vraag: prompt }}>
        <ul class="naober-names" aria-label={say('circle.names.named')}>
          {alters.toReversed().map((alter) => (
            <li key={alter.id}>
              <Name visit={visit} alter={alter} prompt={prompt} />
              {visit.owner.session.participantId === null ? (
                <button
                  type="submit"
                  name="weg"
                  value={alter.id}
                  aria-label={say('circle.names.remove-whom', { name: alter.name })}
                >
                  <span aria-hidden="true">×</span>
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </Form>
      <Paragraph soft>{say('circle.names.tap')}</Paragraph>
    </>
  );
}

/** A name with, where it is not simply a person of now, a word for what it is. */
function Name({
  visit: { say },
  alter: { id, name, kind, status },
  prompt,
}: {
  readonly visit: OwnerVisit;
  readonly alter: KeptAlter;
  readonly prompt: Prompt;
}) {
  const marks = [
    ...(kind === 'person' ? [] : [say(`circle.mark.${kind}`)]),
    ...(status === 'present' ? [] : [say(`circle.mark.${status}`)]),
  ];
  return (
    <a href={`${addresses.whatIsIt(id)}?vraag=${prompt}`}>
      <bdi>{name}</bdi>
      {marks.length === 0 ? null : <span class="naober-soft naober-beside">{marks.join(', ')}</span>}
    </a>
  );
}
