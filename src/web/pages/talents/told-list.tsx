import type { TalentSort } from '../../../domain/talents/sorts.ts';
import type { Talent } from '../../../domain/talents/talent.ts';
import { readTold } from '../../../usecases/talents/teller.ts';
import type { Answer } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph } from '../../ui/words.tsx';
import { sayLimits, sayTalent, slugOfSort } from './talent-words.ts';
import type { ToldPlace } from './told-place.ts';

/** The list: what was told, sort by sort, and a door to add something to each. */
export async function showTold(place: ToldPlace): Promise<Answer> {
  const { visit, sorts, lead, name, title } = place;
  const { say } = visit;
  const told = await readTold(place.teller);
  const body = (
    <>
      <JustDone place={place} />
      <Paragraph lead>{say(lead, { name })}</Paragraph>
      {told.length === 0 ? <Paragraph>{say('talents.nothing')}</Paragraph> : null}
      {sorts.map((sort) => (
        <OneSort key={sort} place={place} sort={sort} told={told.filter((one) => one.sort === sort)} />
      ))}
      <Heading level={2}>{say('talents.add-title')}</Heading>
      <LinkList links={sorts.map((sort) => ({ to: place.to.add(slugOfSort(sort)), text: sayAsk(place, sort) }))} />
      {place.besides ?? null}
      {place.whoSees}
    </>
  );
  return place.draw({ heading: title, body });
}

/** The question that asks for something of a sort. */
export const sayAsk = ({ visit: { say }, voice, name }: ToldPlace, sort: TalentSort): string =>
  voice === 'of' && isOfOthers(sort) ? say(`talents.ask-of.${sort}`, { name }) : say(`talents.ask.${sort}`);

const saySort = ({ visit: { say }, voice, name }: ToldPlace, sort: TalentSort): string =>
  voice === 'of' && isOfOthers(sort) ? say(`talents.sort-of.${sort}`, { name }) : say(`talents.sort.${sort}`);

const isOfOthers = (sort: TalentSort) => sort === 'good-at' || sort === 'likes' || sort === 'give' || sort === 'lend';

type SortProps = { readonly place: ToldPlace; readonly sort: TalentSort; readonly told: readonly Talent[] };

function OneSort({ place, sort, told }: SortProps) {
  if (told.length === 0) return null;
  const { say, language } = place.visit;
  const links = told.map((one) => {
    const note = sayLimits(say, one);
    return { to: place.to.one(one.id), text: sayTalent(say, language, one), ...(note === null ? {} : { note }) };
  });
  return (
    <>
      <Heading level={2}>{saySort(place, sort)}</Heading>
      <LinkList links={links} />
    </>
  );
}

/** What was just done, and the way back for what was taken away. */
export function JustDone({ place: { visit, to } }: { readonly place: ToldPlace }) {
  const { say, query } = visit;
  const away = query.get('weg');
  const done = query.get('klaar');
  if (away !== null && /^[0-9a-f-]{36}$/.test(away))
    return (
      <Note said>
        <Form to={to.back(away)}>
          <p class="naober-said">{say('talents.gone')}</p>
          <Button kind="text">{say('talents.put-back')}</Button>
        </Form>
      </Note>
    );
  if (done === null) return null;
  const words = done === 'erbij' ? 'talents.told' : done === 'terug' ? 'talents.is-back' : 'talents.kept';
  return <Note said>{say(words)}</Note>;
}
