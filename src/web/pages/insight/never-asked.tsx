import { peopleAmong } from '../../../domain/insight/insight-alter.ts';
import type { Measure } from '../../../domain/insight/measure.ts';
import { unaskedNotices } from '../../../domain/insight/notices.ts';
import { unaskedPotential } from '../../../domain/insight/unasked.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, LinkList, Paragraph } from '../../ui/words.tsx';
import { kindTitle } from './ask-names.ts';
import { kindInAddress } from './kind-words.ts';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';
import { notSetAside, Offers } from './offers.tsx';

/** Who matters or wants to help and was never asked, one at a time, each as an offer. */
export const neverAsked = page({
  name: 'never-asked',
  audience: 'owner',
  address: addresses.insightOf('nooit-gevraagd'),
  get: withLooking((looking) => {
    const { say } = looking.visit;
    const here = addresses.insightOf('nooit-gevraagd');
    const people = peopleAmong(looking.alters);
    const { count } = unaskedPotential(people);
    const notices = unaskedNotices(people);
    const shown = notSetAside(looking, notices).length;
    const children = (
      <>
        <Paragraph>{sayHowMany(looking, count, shown)}</Paragraph>
        <Offers looking={looking} notices={notices} back={here} />
        {count.unknown === 0 ? null : <MoreToSay looking={looking} unknown={count.unknown} />}
      </>
    );
    return lookingPage({ looking, title: say('insight.never-asked.title'), here, children });
  }),
});

/** How many there are to show; of whom the owner set aside no number is said. */
function sayHowMany({ visit: { say } }: Looking, { value, unknown }: Measure<number>, shown: number): string {
  if (value === null) return say('insight.too-little');
  if (value > 0) return shown > 0 ? say('insight.never-asked.some', { count: shown }) : say('insight.never-asked.set-aside');
  return say(unknown > 0 ? 'insight.never-asked.none-yet' : 'insight.never-asked.none');
}

/** The quickest ways to say what is not known: one question for all names. */
function MoreToSay({ looking: { visit, kinds }, unknown }: { readonly looking: Looking; readonly unknown: number }) {
  const { say } = visit;
  const asked = kinds.map((kind) => ({
    to: addresses.askedFor(kindInAddress(kind)),
    text: kindTitle('asked', kind, visit),
  }));
  return (
    <>
      <Heading level={2}>{say('insight.more-to-say')}</Heading>
      <Paragraph>{say('insight.not-known-of', { count: unknown })}</Paragraph>
      <LinkList
        links={[
          { to: addresses.askNames('onmisbaar'), text: say('insight.ask.important') },
          { to: addresses.askNames('wil-helpen'), text: say('insight.ask.wants-to-help') },
        ]}
      />
      <details class="naober-more">
        <summary>{say('insight.never-asked.per-kind')}</summary>
        <LinkList links={asked} />
      </details>
    </>
  );
}
