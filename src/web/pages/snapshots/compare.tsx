import { comparable, compare } from '../../../domain/change/compare.ts';
import type { Template } from '../../../domain/circle/template.ts';
import { readTwoMoments } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { chooseTwo } from './choose-two.tsx';
import { ComparedFigures } from './compared-figures.tsx';
import { ComparedPictures } from './compared-pictures.tsx';
import { ComparedTable } from './compared-table.tsx';
import { ComparedWords } from './compared-words.tsx';
import { otherForm } from './other-form.tsx';
import { PrintHere } from './print-here.tsx';
import { Story } from './story.tsx';
import { momentKey, momentKeys, now, type Pair, pairOf, sayStretch } from './two-moments.ts';
import { withMoments } from './with-moments.ts';

/** Two moments side by side, one of them may be now: in words first, then drawn, name by name and in figures. */
export const comparePage = page({
  name: 'compare',
  audience: 'owner',
  address: addresses.compare(),
  get: withMoments(async (visit, { kept, circle }) => {
    const asked = [visit.query.get('van'), visit.query.get('met') ?? now] as const;
    const [from, to] = [momentKey(kept, asked[0]), momentKey(kept, asked[1])];
    if (asked[0] === null) return chooseTwo(visit, { kept, circle });
    if (from === null || to === null) return { kind: 'not-found' };
    const order = momentKeys(kept);
    if (order.indexOf(from) > order.indexOf(to)) return { kind: 'go', to: addresses.compare(to, from) };
    const read = await readTwoMoments(visit.owner.viewer, [from === now ? null : from, to === now ? null : to]);
    return read === null ? { kind: 'go', to: addresses.begin() } : show(visit, pairOf(visit, read));
  }),
});

function show(visit: OwnerVisit, pair: Pair): Answer {
  const { say, owner } = visit;
  const { before, after } = pair;
  const compared = compare(before.circle, after.circle);
  if (!compared.ok) return otherForm(visit, pair);
  const title = say('then.compare.changed');
  const view = { visit, pair, comparison: compared.value };
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{sayStretch(visit, pair.kept, [before.key, after.key])}</Paragraph>
      <ComparedWords {...view} />
      {owner.session.unlocked ? <Story visit={visit} story={after.story} /> : null}
      <Heading level={2}>{say('then.compare.pictures')}</Heading>
      <ComparedPictures visit={visit} pair={pair} />
      <Heading level={2}>{say('then.compare.names')}</Heading>
      <div class="naober-wide">
        <ComparedTable {...view} />
      </div>
      <Heading level={2}>{say('then.compare.figures')}</Heading>
      <div class="naober-wide">
        <ComparedFigures visit={visit} pair={pair} />
      </div>
      <Paragraph soft>{say('then.compare.no-judgement')}</Paragraph>
      <Erased visit={visit} pair={pair} />
      <PrintHere say={say} />
      <WhoSees visit={visit} />
      <Steps visit={visit} pair={pair} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words', islands: ['circle', 'print'] };
}

type Props = { readonly visit: OwnerVisit; readonly pair: Pair };

function Erased({ visit: { say }, pair: { before, after } }: Props) {
  const sides = [before, ...(after.key === before.key ? [] : [after])].filter(({ erased }) => erased > 0);
  if (sides.length === 0) return null;
  return (
    <Note>
      {sides.map(({ key, erased, title }) => (
        <Paragraph key={key}>{say('then.compare.erased', { count: erased, moment: title })}</Paragraph>
      ))}
    </Note>
  );
}

/** The comparisons of the steps before and after this one, in the same form, and of the first step where this is more than one; and the ways on. */
function Steps({ visit, pair: { before, after, kept, templateNow } }: Props) {
  const { say } = visit;
  const fits = (template: Template) => comparable(template, after.circle.template);
  const keys = [...kept.filter(({ template }) => fits(template)).map(({ id }) => id), ...(fits(templateNow) ? [now] : [])];
  const [from, to] = [keys.indexOf(before.key), keys.indexOf(after.key)];
  const step = (at: number, key: 'then.compare.earlier' | 'then.compare.later' | 'then.compare.by-step') => {
    const [one, other] = [keys[at], keys[at + 1]];
    if (at < 0 || one === undefined || other === undefined) return [];
    return [{ to: addresses.compare(one, other), text: say(key, { moment: sayStretch(visit, kept, [one, other]) }) }];
  };
  const links = [
    ...step(from - 1, 'then.compare.earlier'),
    ...(to - from > 1 ? step(from, 'then.compare.by-step') : []),
    ...step(to, 'then.compare.later'),
    { to: addresses.compare(), text: say('then.compare.others') },
    { to: addresses.moments(), text: say('then.to-moments') },
    { to: addresses.circle(), text: say('circle.to-circle') },
  ];
  return <QuietLinks links={links} />;
}
