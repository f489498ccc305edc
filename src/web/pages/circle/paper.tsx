import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { layOutCircle } from '../../../domain/circle/layout/lay-out-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { sheetWidth } from '../../ui/circle-picture.tsx';
import { drawCircle } from '../../ui/drawing/draw-circle.ts';
import { drawingWords } from '../../ui/drawing/drawing-words.ts';
import { toVnode } from '../../ui/drawing/to-vnode.ts';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { type Kept, withCircle } from './with-circle.ts';

/** The circle on paper, for oneself or to show; the one to show says nothing of what rings and lines mean. */
export const paper = page({
  name: 'print-circle',
  audience: 'owner',
  address: addresses.printCircle(),
  get: withCircle((visit, kept) => show(visit, kept, visit.query.get('voor') === 'anderen')),
});

const unnamed = { nl: '' };

/** The circle without the meaning of its rings and lines, and without the owner's own words for who somebody is. */
const toShow = (circle: KeptCircle): KeptCircle => {
  const { lineTypes: _, ...template } = circle.template;
  return {
    ...circle,
    template: { ...template, rings: template.rings.map((ring) => ({ ...ring, label: unnamed })) },
    alters: circle.alters.map((alter) => ({ ...alter, valence: null, support: [], role: null })),
  };
};

/** Who helped: today, else with what was done last, else when the circle was said to be right. */
const helperOf = ({ owner }: OwnerVisit, { circle, lastAct }: Kept): string | null =>
  owner.session.helpedBy ?? lastAct?.helpedBy ?? circle.helperName;

function show(visit: OwnerVisit, kept: Kept, forOthers: boolean): Answer {
  const { say, language, around } = visit;
  const { circle: whole } = kept;
  const helper = helperOf(visit, kept);
  const circle = forOthers ? toShow(whole) : whole;
  const title = say('circle.paper.title');
  const labels = { you: say('circle.you'), unplaced: forOthers ? '' : say('circle.no-place') };
  const layout = layOutCircle(circle, { width: sheetWidth, language, labels, paper: true });
  const privateView = !forOthers && visit.owner.session.unlocked;
  const options = { language, words: drawingWords(language), privateView, standAlone: false };
  const name = circle.ego.name;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(around.now());
  const body = (
    <>
      <BeforePrinting visit={visit} forOthers={forOthers} />
      <section class="naober-sheet" aria-label={name === null ? say('circle.title') : say('circle.title-of', { name })}>
        <p class="naober-sheet-title">{name === null ? say('circle.title') : say('circle.title-of', { name })}</p>
        <div class="naober-sheet-drawing">{toVnode(drawCircle(circle, layout, options))}</div>
        <div class="naober-sheet-foot">
          <div class="naober-write">{say('circle.paper.date', { date })}</div>
          <div class="naober-write">{helper === null ? '' : say('circle.paper.helped', { name: helper })}</div>
        </div>
        <NamesToRead visit={visit} circle={circle} />
      </section>
    </>
  );
  return { kind: 'page', title, body, shape: 'paper', islands: ['print'] };
}

function BeforePrinting({ visit: { say }, forOthers }: { readonly visit: OwnerVisit; readonly forOthers: boolean }) {
  const other = forOthers
    ? { to: addresses.printCircle('mij'), text: say('circle.paper.for-me') }
    : { to: addresses.printCircle('anderen'), text: say('circle.paper.for-others') };
  return (
    <div class="naober-not-on-paper">
      <Heading level={1}>{say('circle.paper.title')}</Heading>
      <QuietLinks links={[other, { to: addresses.circle(), text: say('circle.back') }]} />
      <Paragraph>
        {say(forOthers ? 'circle.paper.for-others' : 'circle.paper.for-me')}.{' '}
        {forOthers ? say('circle.paper.for-others-how') : null}
      </Paragraph>
      <Paragraph soft>{say('circle.paper.how')}</Paragraph>
      <p data-island="print" hidden>
        <Button type="button">{say('circle.paper.now')}</Button>
      </p>
    </div>
  );
}

/** Every name once more in letters of 14 pt, also of whoever is only initials in a full drawing, and room to write: on one side of the paper. */
function NamesToRead({ visit: { say }, circle }: { readonly visit: OwnerVisit; readonly circle: KeptCircle }) {
  return (
    <div class="naober-sheet-keep">
      {circle.alters.length === 0 ? null : <p class="naober-label">{say('circle.paper.names')}</p>}
      <ul class="naober-sheet-names">
        {circle.alters.map(({ id, name, role }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {role === null ? null : <span class="naober-soft naober-beside">{role}</span>}
          </li>
        ))}
      </ul>
      <p class="naober-soft">{say('circle.paper.room')}</p>
      <div class="naober-write" />
      <div class="naober-write" />
    </div>
  );
}
