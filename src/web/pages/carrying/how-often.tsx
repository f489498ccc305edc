import { isOften, type Often, type OwnLine, oftens } from '../../../domain/carrying/own-line.ts';
import { alterOf } from '../../../domain/circle/kept-circle.ts';
import type { Carrying } from '../../../usecases/carrying/read-carrying.ts';
import { sayHowOften } from '../../../usecases/carrying/say-own-lines.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { supportWords } from '../person/answer-words.ts';
import { carriedAlone } from './alone-to-carry.ts';
import { withCarrying } from './with-carrying.ts';

const oftenIn = (typed: string): Often | null => (isOften(typed) ? typed : null);

/** How often one does something for somebody; it need not be said. */
export const carryingOften = page({
  name: 'carrying-often',
  audience: 'owner',
  address: addresses.carryingOften(':id'),
  get: withCarrying((visit, carrying) => show(visit, carrying, false)),
  post: withCarrying(async (visit, carrying) => {
    const { owner, around, form, params } = visit;
    const lineId = params['id'] ?? '';
    const said = { lineId, often: oftenIn(form.get('hoe-vaak')), version: Number(form.get('versie')) };
    const line = carrying.lines.find(({ id }) => id === lineId);
    if (line === undefined) return { kind: 'not-found' };
    const kept = await sayHowOften(owner.viewer, around, said);
    if (kept.ok) return { kind: 'go', to: addresses.carryingWhat(line.alterId) };
    if (kept.refusal === 'not-with-help') return carriedAlone(visit);
    return kept.refusal === 'changed-meanwhile' ? show(visit, carrying, true) : { kind: 'not-found' };
  }),
});

const inWords = ({ say }: OwnerVisit, often: Often | null) =>
  say(often === null ? 'carry.often.no-word' : `carry.often.${often}`);

function show(visit: OwnerVisit, { circle, lines }: Carrying, meanwhile: boolean): Answer {
  const { say, form, params } = visit;
  const line: OwnLine | undefined = lines.find(({ id }) => id === params['id']);
  const whom = line === undefined ? null : alterOf(circle, line.alterId);
  if (line === undefined || whom === null) return { kind: 'not-found' };
  const chosen = meanwhile ? oftenIn(form.get('hoe-vaak')) : line.often;
  const title = say('carry.often.title', { name: whom.name });
  const choices = [...oftens, null].map((often) => ({
    value: often ?? '',
    label: inWords(visit, often),
    chosen: often === chosen,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('carry.often.what', { kind: supportWords(say, line.kind) })}</Paragraph>
      {meanwhile ? <Meanwhile say={say} now={inWords(visit, line.often)} yours={inWords(visit, chosen)} /> : null}
      <Form to={addresses.carryingOften(line.id)} carry={{ versie: `${line.version}` }}>
        <RadioList name="hoe-vaak" question={title} questionAbove choices={choices} />
        <Actions>
          <Button>{say(meanwhile ? 'circle.meanwhile.mine' : 'carry.often.keep')}</Button>
          {meanwhile ? (
            <ButtonLink to={addresses.carryingWhat(whom.id)} kind="quiet">
              {say('circle.meanwhile.theirs')}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
      <Paragraph soft>{say('carry.only-you')}</Paragraph>
      <QuietLinks links={[{ to: addresses.carryingWhat(whom.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: meanwhile ? 409 : 200, title, body, shape: 'words' };
}
