import type { Notice, Subject } from '../../../domain/insight/notices.ts';
import { setAside as setItAside, showAgain } from '../../../usecases/set-aside.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph, Rows } from '../../ui/words.tsx';
import { supportWords } from '../person/answer-words.ts';
import { subjectKey } from './just-set-aside.tsx';
import { type Looking, type ShelvedNotice, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';

/** What the owner does not want to be shown, and shows again with one button. Other pages send here what is to be set aside. */
export const setAside = page({
  name: 'set-aside',
  audience: 'owner',
  address: addresses.setAside(),
  get: withLooking((looking) => {
    const { say } = looking.visit;
    const children = (
      <>
        <Paragraph>{say(looking.aside.length === 0 ? 'insight.aside.nothing' : 'insight.aside.lead')}</Paragraph>
        {looking.aside.length === 0 ? null : <Rows rows={looking.aside.map((one) => row(looking, one))} />}
      </>
    );
    return lookingPage({ looking, title: say('insight.aside.title'), here: addresses.setAside(), children });
  }),
  post: withLooking(async (looking) => {
    const { form, owner, around } = looking.visit;
    const asked = wayBack(form.get('back'));
    const back = asked === '/' ? addresses.insight() : asked;
    const again = form.id('weer');
    if (again !== null) {
      await showAgain(owner.viewer, around, again);
      return { kind: 'go', to: back };
    }
    const subject = subjectIn(looking);
    if (subject === null) return { kind: 'not-found' };
    const done = await setItAside(owner.viewer, around, { subject, forGood: form.get('hoe') !== 'niet-nu' });
    return done.ok ? { kind: 'go', to: `${back}?opzij=${encodeURIComponent(subjectKey(subject))}` } : { kind: 'not-found' };
  }),
});

const abouts = [
  'gap',
  'single-source',
  'load',
  'unasked',
  'wish',
  'closer',
  'shared-wish',
] as const satisfies readonly Notice['about'][];

/** What a form sets aside: a kind of support, or a person; null when it says neither. */
function subjectIn({ visit: { form }, kinds }: Looking): Subject | null {
  const about = abouts.find((each) => each === form.get('over'));
  const alter = form.id('wie');
  if (about === undefined) return null;
  if (about === 'gap') return kinds.includes(form.get('soort')) ? { about, kind: form.get('soort'), alter: null } : null;
  return alter === null ? null : { about, kind: null, alter };
}

const row = ({ visit: { say }, nameOf }: Looking, { id, subject }: ShelvedNotice) => {
  const { about, kind, alter } = subject;
  const what = kind === null ? nameOf(alter ?? '') : supportWords(say, kind);
  return {
    key: id,
    main: say(`insight.aside.about-${about}`, { what }),
    end: (
      <Form to={addresses.setAside()} carry={{ weer: id, back: addresses.setAside() }}>
        <Button kind="text">{say('insight.aside.show-again')}</Button>
      </Form>
    ),
  };
};
