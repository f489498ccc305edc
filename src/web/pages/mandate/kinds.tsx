import { mandateTypes } from '../../../domain/mandate/mandate.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayType, sayWhatTypeIs, sayWhatTypeIsNot } from './mandate-words.ts';

/** Every ground on which somebody may decide for another, in plain words, and what it does not give. */
export const mandateKinds = page({
  name: 'mandate-kinds',
  audience: 'owner',
  address: addresses.mandateKinds(),
  get: async ({ say }) => {
    const body = (
      <>
        <Heading level={1}>{say('mandate.kinds-title')}</Heading>
        <Paragraph lead>{say('mandate.caring')}</Paragraph>
        <Paragraph>{say('mandate.opens-nothing')}</Paragraph>
        {mandateTypes.map((type) => (
          <section key={type} aria-labelledby={`soort-${type}`}>
            <Heading level={2} id={`soort-${type}`}>
              {sayType(say, type)}
            </Heading>
            <Paragraph>{sayWhatTypeIs(say, type)}</Paragraph>
            <Paragraph>{sayWhatTypeIsNot(say, type)}</Paragraph>
          </section>
        ))}
        <Paragraph soft>{say('mandate.no-advice')}</Paragraph>
        <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.back') }]} />
      </>
    );
    return { kind: 'page', title: say('mandate.kinds-title'), body };
  },
});
