import { frequencies, type Wish } from '../../../domain/circle/about.ts';
import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { wishNotices } from '../../../domain/insight/notices.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, Link, Paragraph, Rows } from '../../ui/words.tsx';
import { choiceWords } from '../person/answer-words.ts';
import { capital } from './kind-words.ts';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';
import { notSetAside, Offers } from './offers.tsx';

const closer: readonly (Wish | null)[] = ['more-often', 'closer', 'restore'];

/** Whom the owner would like to see more often, and of whom they would like to get more. People of before count here too, and it says so. */
export const moreOften = page({
  name: 'more-often',
  audience: 'owner',
  address: addresses.insightOf('vaker'),
  get: withLooking((looking) => {
    const { visit, kept, here } = looking;
    const { say } = visit;
    const wished = kept.circle.alters.filter(({ status, about }) => status !== 'deceased' && closer.includes(about.wish));
    const unknown = here.filter(({ kind, about }) => kind === 'person' && about.wish === null).length;
    const said = here.some(({ about }) => about.wish !== null);
    const none = say(unknown === 0 || said ? 'insight.more-often.none' : 'insight.too-little');
    const children = (
      <>
        {wished.length === 0 ? <Paragraph>{none}</Paragraph> : <Wished looking={looking} wished={wished} />}
        <MoreOfWhat looking={looking} />
        {unknown === 0 ? null : <Paragraph>{say('insight.more-often.unknown', { count: unknown })}</Paragraph>}
        <div class="naober-actions">
          <ButtonLink to={addresses.askNames('vaker')}>{say('insight.more-often.tick')}</ButtonLink>
        </div>
      </>
    );
    return lookingPage({ looking, title: say('insight.more-often.title'), here: addresses.insightOf('vaker'), children });
  }),
});

const Wished = ({ looking, wished }: { readonly looking: Looking; readonly wished: readonly KeptAlter[] }) => (
  <div class="naober-answers">
    <Rows rows={wished.map((alter) => wishRow(looking, alter))} />
  </div>
);

/** Somebody, what is wished, how often there is contact now, and something nice to do together. */
function wishRow({ visit: { say, language } }: Looking, alter: KeptAlter) {
  const { about, id, name, status } = alter;
  const wish = about.wish === null ? null : choiceWords(say, alter, `person.wish.${about.wish}`);
  const often = frequencies.find((each) => Object.values(about.frequency).includes(each));
  const parts = [
    wish,
    ...(status === 'past' ? [say('insight.more-often.past')] : []),
    ...(often === undefined ? [] : [say('insight.more-often.now', { often: say(`person.frequency.${often}`) })]),
    ...(about.fun === null ? [] : [say('insight.more-often.fun', { fun: about.fun })]),
  ];
  return {
    key: id,
    main: (
      <Link to={addresses.person(id)} alone>
        <bdi>{name}</bdi>
      </Link>
    ),
    beside: capital(parts.filter((part) => part !== null).join(' · '), language),
  };
}

/** Of whom the owner would like to get something, or more of it. */
function MoreOfWhat({ looking }: { readonly looking: Looking }) {
  const notices = notSetAside(looking, wishNotices(looking.alters));
  if (notices.length === 0) return null;
  return (
    <>
      <Heading level={2}>{looking.visit.say('insight.more-often.more-title')}</Heading>
      <Offers looking={looking} notices={notices} back={addresses.insightOf('vaker')} />
    </>
  );
}
