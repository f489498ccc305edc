import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { sidesAbout, supportKindsOf } from '../../../domain/person/fitting.ts';
import { type SupportSide, supportKey } from '../../../domain/person/support-question.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import type { Say } from '../../say/say.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { supportWords } from './answer-words.ts';
import type { Draft } from './draft.ts';
import { ownKind } from './own-kind.ts';

type Props = {
  readonly say: Say;
  readonly alter: KeptAlter;
  readonly topic: Topic;
  readonly draft: Draft;
  readonly typedOwn: (name: string) => string;
};

/** Each kind of support with its two questions beside each other: yes, no, or the question mark for not known. At the end room for a kind in own words. */
export function SupportRows({ say, alter, topic, draft, typedOwn }: Props) {
  const sides = sidesAbout(alter, topic);
  const problem = draft.obstacle?.why === 'problem' && draft.obstacle.field === ownKind ? draft.obstacle.text : null;
  return (
    <div class="naober-given">
      <Paragraph soft>{say('person.hint.support')}</Paragraph>
      {supportKindsOf(alter).map((kind, at) => (
        <fieldset key={kind} class="naober-given-row" aria-labelledby={`kind-${at}`}>
          <p id={`kind-${at}`} class="naober-label" dir="auto">
            {supportWords(say, kind)}
          </p>
          {sides.map((side) => (
            <YesOrNo
              key={side}
              say={say}
              side={side}
              id={`${side}-${at}`}
              name={supportKey(side, kind)}
              value={draft.shown(supportKey(side, kind))}
            />
          ))}
        </fieldset>
      ))}
      {topic.key === 'support' ? (
        <details class="naober-more" open={problem !== null || typedOwn(ownKind) !== ''}>
          <summary>{say('person.own.question')}</summary>
          <TextField
            name={ownKind}
            label={say('person.own.label')}
            hint={say('person.own.hint')}
            value={typedOwn(ownKind)}
            problem={problem}
          />
          <div class="naober-given-own">
            {sides.map((side) => (
              <YesOrNo
                key={side}
                say={say}
                side={side}
                id={`${side}-own`}
                name={`${ownKind} ${side}`}
                value={typedOwn(`${ownKind} ${side}`)}
              />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}

type YesOrNoProps = {
  readonly say: Say;
  readonly side: SupportSide;
  readonly id: string;
  readonly name: string;
  readonly value: string;
};

function YesOrNo({ say, side, id, name, value }: YesOrNoProps) {
  const choices = [
    { value: 'yes', seen: say('person.yes'), heard: null },
    { value: 'no', seen: say('person.no'), heard: null },
    { value: '', seen: '?', heard: say('person.unknown') },
  ];
  return (
    <div class="naober-given-side" role="radiogroup" aria-labelledby={id}>
      <span id={id} class="naober-soft">
        {say(`person.side.${side}`)}
      </span>
      <div class="naober-segments">
        {choices.map((one) => (
          <label key={one.value} class="naober-segment">
            <input type="radio" name={name} value={one.value} checked={one.value === value} />
            {one.heard === null ? <span>{one.seen}</span> : <span aria-hidden="true">{one.seen}</span>}
            {one.heard === null ? null : <span class="naober-only-heard">{one.heard}</span>}
          </label>
        ))}
      </div>
    </div>
  );
}
