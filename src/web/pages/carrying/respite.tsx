import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';

/**
 * Where to ask, without names of organisations: the municipality (Wmo 2015, article 2.3.2: the support a carer needs is looked into, within six
 * weeks; article 2.2.4: independent client support), the care office (Wlz) and additional insurance (informatielangdurigezorg.nl, vervanging van
 * mantelzorg), and the doctor.
 */
const places: readonly (readonly [MessageKey, readonly MessageKey[]])[] = [
  ['carry.respite.municipality', ['carry.respite.municipality-what', 'carry.respite.client-support']],
  ['carry.respite.wlz', ['carry.respite.wlz-what']],
  ['carry.respite.insurance', ['carry.respite.insurance-what']],
  ['carry.respite.broker', ['carry.respite.broker-what']],
  ['carry.respite.doctor', ['carry.respite.doctor-what']],
];

/** What there is for whoever wants a rest from caring: plain facts, with where they come from. */
export const respitePage = page({
  name: 'carrying-respite',
  audience: 'owner',
  address: addresses.respite(),
  get: async ({ say }) => {
    const title = say('carry.respite.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('carry.respite.lead')}</Paragraph>
        <Paragraph>{say('carry.respite.for-what')}</Paragraph>
        {places.map(([head, words]) => (
          <section key={head}>
            <Heading level={2}>{say(head)}</Heading>
            {words.map((key) => (
              <Paragraph key={key}>{say(key)}</Paragraph>
            ))}
          </section>
        ))}
        <Paragraph>{say('carry.respite.varies')}</Paragraph>
        <Paragraph soft>{say('carry.respite.sources')}</Paragraph>
        <QuietLinks
          links={[
            { to: addresses.carrying(), text: say('carry.back') },
            { to: addresses.circle(), text: say('circle.to-circle') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' };
  },
});
