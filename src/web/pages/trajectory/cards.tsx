import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';

const onASheet = 4;

/** Cards to cut out and hand out: how to begin one's own circle. */
export const startCards = page({
  name: 'start-cards',
  audience: 'everybody',
  address: addresses.startCards(),
  get: async ({ say, site }) => {
    const title = say('coach.cards.title');
    const body = (
      <>
        <div class="naober-not-on-paper">
          <Heading level={1}>{title}</Heading>
          <Paragraph>{say('coach.cards.lead')}</Paragraph>
          <Paragraph soft>{say('coach.sheet.how')}</Paragraph>
          <p data-island="print" hidden>
            <Button type="button">{say('coach.sheet.print')}</Button>
          </p>
          <QuietLinks
            links={[
              { to: addresses.blankSheet(), text: say('begin.sheet-title') },
              { to: addresses.stepSheets(), text: say('coach.sheets.title') },
            ]}
          />
        </div>
        <section class="naober-sheet naober-sheet-cards" aria-label={title}>
          {Array.from({ length: onASheet }, (_, turn) => (
            <div key={turn} class="naober-card">
              <div>
                <p class="naober-sheet-title">{say('coach.card.title')}</p>
                <Paragraph>{say('coach.card.words')}</Paragraph>
                <Paragraph>
                  {say('coach.card.where', { site: site.replace(/^https?:\/\//, '') })}
                  <br />
                  {say('coach.card.paper')}
                </Paragraph>
              </div>
            </div>
          ))}
        </section>
      </>
    );
    return { kind: 'page', title, body, shape: 'paper', islands: ['print'] };
  },
});
