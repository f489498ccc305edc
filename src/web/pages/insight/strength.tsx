import { strain } from '../../../domain/insight/strain.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, Link, Paragraph, Rows } from '../../ui/words.tsx';
import { choiceWords } from '../person/answer-words.ts';
import { lockedPage } from '../space/locked.tsx';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';
import { Sentences } from './sentences.tsx';

/** What costs strength: feelings, so only while the private chapters are open, and never while somebody sits beside. */
export const strength = page({
  name: 'strength',
  audience: 'owner',
  address: addresses.insightOf('kracht'),
  get: withLooking((looking) => {
    const { visit, alters } = looking;
    const { say, owner } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const { share, who, alsoGiving } = strain(alters);
    const less = looking.here.filter(({ about }) => about.wish === 'less' || about.wish === 'end');
    const sentence =
      share.value === null
        ? say('insight.too-little')
        : say(who.length === 0 ? 'insight.strength.none' : 'insight.strength.some', { count: who.length, of: share.n });
    const children = (
      <>
        <Paragraph>{sentence}</Paragraph>
        {who.length === 0 ? null : <Rows rows={who.map((id) => feelingRow(looking, id))} />}
        <Sentences sentences={alsoGiving.map((id) => say('insight.strength.also-gives', { name: looking.nameOf(id) }))} />
        {less.length === 0 ? null : (
          <>
            <Heading level={2}>{say('insight.strength.less-title')}</Heading>
            <Rows rows={less.map(({ id }) => wishRow(looking, id))} />
          </>
        )}
        {share.unknown === 0 ? null : <Paragraph>{say('insight.strength.unknown', { count: share.unknown })}</Paragraph>}
      </>
    );
    return lookingPage({ looking, title: say('insight.strength.title'), here: addresses.insightOf('kracht'), children });
  }),
});

const nameLink = (id: string, name: string) => (
  <Link to={addresses.person(id)} alone>
    <bdi>{name}</bdi>
  </Link>
);

function feelingRow({ visit: { say }, here, nameOf }: Looking, id: string) {
  const alter = here.find((each) => each.id === id);
  const valence = alter?.valence ?? null;
  const beside = alter === undefined || valence === null ? null : choiceWords(say, alter, `person.valence.${valence}`);
  return { key: id, main: nameLink(id, nameOf(id)), beside };
}

function wishRow({ visit: { say }, here, nameOf }: Looking, id: string) {
  const alter = here.find((each) => each.id === id);
  const wish = alter?.about.wish ?? null;
  const beside = alter === undefined || wish === null ? null : choiceWords(say, alter, `person.wish.${wish}`);
  return { key: id, main: nameLink(id, nameOf(id)), beside };
}
