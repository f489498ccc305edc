import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { workPage } from './ask-worker.tsx';

const steps = ['worries.step-1', 'worries.step-2', 'worries.step-3', 'worries.step-4', 'worries.step-5'] as const;

/**
 * For who comes to people for work or as a volunteer and fears that somebody is not safe: the five steps of the meldcode, in plain words. Nothing is
 * written down here and nothing is reported from here: that is done in the organisation's own way. The steps are those of the Besluit verplichte
 * meldcode huiselijk geweld en kindermishandeling, article 2.
 */
export const worries = page({
  name: 'work-worries',
  audience: 'everybody',
  address: addresses.worries(),
  get: async (visit) => {
    const { say, worker } = visit;
    const back =
      worker === null
        ? { to: addresses.guestAt(), text: say('worries.to-guest-at') }
        : { to: addresses.guestList(), text: say('org.nav.guest') };
    return workPage(visit, {
      title: say('worries.title'),
      lead: say('worries.lead'),
      children: (
        <>
          <Note>{say('worries.now')}</Note>
          <Heading level={2}>{say('worries.steps')}</Heading>
          <ol class="naober-lines">
            {steps.map((step) => (
              <li key={step}>{say(step)}</li>
            ))}
          </ol>
          <Paragraph>{say('worries.volunteer')}</Paragraph>
          <Heading level={2}>{say('worries.not-here')}</Heading>
          <Paragraph>{say('worries.no-record')}</Paragraph>
          <Paragraph>{say('worries.no-report')}</Paragraph>
          <Paragraph>{say('worries.ending')}</Paragraph>
        </>
      ),
      links: [back],
    });
  },
});
