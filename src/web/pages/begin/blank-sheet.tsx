import { lensink } from '../../../domain/circle/built-in-templates.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { CirclePicture, sheetWidth } from '../../ui/circle-picture.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';

const lines = 8;

/** An empty circle on paper, to write on with a pen. */
export const blankSheet = page({
  name: 'blank-sheet',
  audience: 'everybody',
  address: addresses.blankSheet(),
  get: async ({ say, language }) => {
    const circle = { template: lensink, ego: { id: 'ego', name: null, attributes: {} }, alters: [], ties: [] };
    const body = (
      <>
        <div class="naober-not-on-paper">
          <Heading level={1}>{say('begin.sheet-title')}</Heading>
          <Paragraph>{say('begin.sheet-lead')}</Paragraph>
          <Paragraph soft>{say('begin.sheet-print')}</Paragraph>
          <p data-island="print" hidden>
            <Button type="button">{say('begin.sheet-print-now')}</Button>
          </p>
          <Link to={addresses.begin()} alone>
            {say('shell.back')}
          </Link>
        </div>
        <section class="naober-sheet" aria-label={say('begin.sheet-title')}>
          <CirclePicture circle={circle} language={language} room={sheetWidth} paper />
          <ul class="naober-sheet-lines" aria-label={say('begin.sheet-names')}>
            {Array.from({ length: lines }, (_, turn) => (
              <li key={turn} class="naober-write" />
            ))}
          </ul>
          <div class="naober-sheet-foot">
            <div class="naober-write">{say('begin.sheet-of')}</div>
            <div class="naober-write">{say('begin.sheet-date')}</div>
            <div class="naober-write">{say('begin.sheet-helped')}</div>
          </div>
        </section>
      </>
    );
    return { kind: 'page', title: say('begin.sheet-title'), body, shape: 'paper', islands: ['print'] };
  },
});
