import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { answersTo, isOpenFor, type PlaceQuestion } from '../../../domain/circle/placing.ts';
import type { OwnerVisit } from '../../page.ts';
import { CheckboxList } from '../../ui/choices.tsx';
import { placeKeys } from './place-keys.ts';

type Props = {
  readonly visit: OwnerVisit;
  readonly circle: KeptCircle;
  readonly question: PlaceQuestion;
  readonly title: string;
};

/**
 * All names to tick. Whoever stands elsewhere already is folded away below. What was ticked when the page was made goes along
 * hidden, so that only changed ticks count.
 */
export function TickNames({ visit: { say, language }, circle, question, title }: Props) {
  const here = circle.alters.filter((alter) => isOpenFor(question, alter) || answersTo(question, alter));
  const elsewhere = circle.alters.filter((alter) => !here.includes(alter));
  const placeOf = (alter: KeptAlter) => {
    const rings = circle.template.rings;
    const part =
      question.about === 'ring' ? rings[(alter.ring ?? 0) - 1] : circle.template.sectors.find(({ key }) => key === alter.sector);
    return part === undefined ? null : labelIn(part.label, language);
  };
  const choice = (alter: KeptAlter) => ({
    value: alter.id,
    label: alter.name,
    note: alter.role,
    chosen: answersTo(question, alter) || (question.ticked && isOpenFor(question, alter)),
    data: { 'data-known': `${alter.ring === null ? '' : 'ring'} ${alter.sector === null ? '' : 'sector'}` },
  });
  const keys = placeKeys(circle.template, language, say('circle.no-place'));
  const inWords = keys.map(({ key, label }) => `${key.toUpperCase()} ${label}`).join(', ');
  return (
    <div class="naober-ticks" data-island="quick-place" data-keys={JSON.stringify(keys)}>
      {here
        .filter((alter) => answersTo(question, alter))
        .map(({ id }) => (
          <input key={id} type="hidden" name="was" value={id} />
        ))}
      {here.length === 0 ? null : <CheckboxList name="lid" question={title} questionAbove choices={here.map(choice)} />}
      {elsewhere.length === 0 ? null : (
        <details class="naober-more">
          <summary>{say('circle.place.others')}</summary>
          <CheckboxList
            name="lid"
            question={say('circle.place.others')}
            questionAbove
            choices={elsewhere.map((alter) => ({ ...choice(alter), note: placeOf(alter), chosen: false }))}
          />
        </details>
      )}
      <p class="naober-soft" data-quick-hint hidden>
        {say('circle.place.keys', { keys: inWords })}
      </p>
      <p class="naober-only-heard" role="status" data-quick-said />
    </div>
  );
}
