import { comparable } from '../../../domain/change/compare.ts';
import type { Template } from '../../../domain/circle/template.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { now, type Pair, sayStretch } from './two-moments.ts';

/** Two moments on different forms are not compared: why not, and which pairs can be. */
export function otherForm(visit: OwnerVisit, pair: Pair): Answer {
  const { say } = visit;
  const title = say('then.compare.other-title');
  const links = neighbours(pair).map(([from, to]) => ({
    to: addresses.compare(from, to),
    text: sayStretch(visit, pair.kept, [from, to]),
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{sayStretch(visit, pair.kept, [pair.before.key, pair.after.key])}</Paragraph>
      <Paragraph>{say('then.compare.other-form')}</Paragraph>
      {links.length === 0 ? (
        <Paragraph>{say('then.compare.other-none')}</Paragraph>
      ) : (
        <>
          <Heading level={2}>{say('then.compare.other-can')}</Heading>
          <LinkList links={links} />
        </>
      )}
      <QuietLinks links={[{ to: addresses.moments(), text: say('then.to-moments') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

/** Each moment with the next one on the same form. */
function neighbours({ kept, templateNow }: Pair): readonly (readonly [string, string])[] {
  const all: readonly { readonly id: string; readonly template: Template }[] = [...kept, { id: now, template: templateNow }];
  return all.flatMap((one, at) => {
    const next = all.slice(at + 1).find(({ template }) => comparable(one.template, template));
    return next === undefined ? [] : [[one.id, next.id] as const];
  });
}
