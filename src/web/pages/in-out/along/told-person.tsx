import type { KeptAlter, KeptCircle } from '../../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../../domain/circle/layout/label-in.ts';
import { questionOf, questions } from '../../../../domain/person/questions.ts';
import { supportKey, supportSides } from '../../../../domain/person/support-question.ts';
import type { Language } from '../../../say/languages.ts';
import type { Say } from '../../../say/say.ts';
import { sayAnyAnswer, sayQuestion } from '../../person/say-answer.ts';

type Voice = { readonly say: Say; readonly language: Language };
type Line = { readonly asked: string; readonly said: string };
type Props = {
  readonly voice: Voice;
  readonly circle: KeptCircle;
  readonly alter: KeptAlter;
  /** The picture's file beside the page, or null. */
  readonly photo: string | null;
};

/** Somebody with everything that was said: question and answer, in the order it is asked, what is for the owner alone as well. */
export function PersonTold({ voice, circle, alter, photo }: Props) {
  const lines = [
    placeLine(voice, circle, alter),
    ...answerLines(voice, alter),
    ...knowsLines(voice, circle, alter),
    ...columnLines(alter),
  ];
  return (
    <section class="person">
      {photo === null ? null : <img class="photo" src={photo} alt={voice.say('in-out.read-me.photo', { name: alter.name })} />}
      <h3>
        <bdi>{alter.name}</bdi>
      </h3>
      <dl>
        {lines.map(({ asked, said }) => (
          <div key={asked}>
            <dt>{asked}</dt>
            <dd class="own">{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function placeLine({ say, language }: Voice, { template }: KeptCircle, { ring, sector }: KeptAlter): Line {
  const rung = ring === null ? undefined : template.rings[ring - 1];
  const part = template.sectors.find(({ key }) => key === sector);
  const where = rung === undefined ? say('circle.no-place') : labelIn(rung.label, language);
  const said = part === undefined ? where : `${where}, ${labelIn(part.label, language)}`;
  return { asked: say('in-out.read-me.place'), said };
}

function answerLines(voice: Voice, alter: KeptAlter): readonly Line[] {
  const keys = [
    ...Object.keys(questions).filter((key) => key !== 'name'),
    ...alter.support.flatMap(({ kind }) => supportSides.map((side) => supportKey(side, kind))),
  ];
  return keys.flatMap((key) => {
    const answer = questionOf(key)?.answerOf(alter) ?? '';
    return answer === ''
      ? []
      : [{ asked: sayQuestion({ ...voice, alter }, key), said: sayAnyAnswer({ ...voice, alter }, key, answer) }];
  });
}

function knowsLines({ say, language }: Voice, { alters, ties }: KeptCircle, { id }: KeptAlter): readonly Line[] {
  const known = new Set(ties.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])));
  const names = alters.filter((alter) => known.has(alter.id)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ asked: say('in-out.read-me.knows'), said: new Intl.ListFormat(language).format(names) }];
}

/** Columns of the file somebody came from. */
const columnLines = ({ attributes }: KeptAlter): readonly Line[] =>
  Object.entries(attributes).flatMap(([asked, said]) => (said === null || said === '' ? [] : [{ asked, said }]));
