import { howLongs, type SaidHowLong } from '../../../domain/carrying/perseverance.ts';
import { type HowLongProblem, readHowLong, sayHowLong, takeHowLongAway } from '../../../usecases/carrying/say-how-long.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { aloneToCarry, carriedAlone } from './alone-to-carry.ts';

type Problem = Exclude<HowLongProblem, 'not-with-help'>;

/** How long one holds out, in own words on this day, and what one said before. No score and no judgement. */
export const howLongPage = page({
  name: 'carrying-how-long',
  audience: 'owner',
  address: addresses.carryingHowLong(),
  get: aloneToCarry((visit) => show(visit, null)),
  post: aloneToCarry(async (visit) => {
    const { owner, around, form } = visit;
    const typed = { actId: actOf(visit), howLong: form.get('hoe-lang'), words: form.get('woorden') };
    const said = await sayHowLong(owner.viewer, around, typed);
    if (said.ok) return { kind: 'go', to: addresses.carryingHowLong('?gedaan=bewaard') };
    return said.refusal === 'not-with-help' ? carriedAlone(visit) : show(visit, said.refusal);
  }),
});

/** Takes something one said away, and puts it back. */
export const howLongAway = page({
  name: 'carrying-how-long-away',
  audience: 'owner',
  address: addresses.carryingHowLongAway(':id'),
  get: aloneToCarry(async () => ({ kind: 'go', to: addresses.carryingHowLong() })),
  post: aloneToCarry(async (visit) => {
    const { owner, around, form, params } = visit;
    const away = form.get('doe') !== 'terug';
    const done = await takeHowLongAway(owner.viewer, around, { id: params['id'] ?? '', away });
    return done.ok ? { kind: 'go', to: addresses.carryingHowLong(away ? '?gedaan=weg' : '') } : carriedAlone(visit);
  }),
});

async function show(visit: OwnerVisit, problem: Problem | null): Promise<Answer> {
  const { say, owner, query } = visit;
  const said = await readHowLong(owner.viewer);
  const done = query.get('gedaan');
  const text = problem === null ? null : say(problem === 'nothing-said' ? 'carry.long.nothing' : 'carry.long.too-long');
  const field = problem === 'nothing-said' ? 'hoe-lang' : 'woorden';
  const title = say('carry.long.title');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field, text }]} />
      <Heading level={1}>{title}</Heading>
      {done === 'bewaard' ? <Note said>{say('carry.long.kept')}</Note> : null}
      {done === 'weg' ? <Note said>{say('carry.long.removed')}</Note> : null}
      {done === 'bewaard' ? (
        <>
          <Heading level={2}>{say('carry.long.then')}</Heading>
          <LinkList links={offers(visit)} />
        </>
      ) : (
        <Question visit={visit} problem={text} field={field} />
      )}
      <Before visit={visit} said={said} />
      <Paragraph soft>{say('carry.only-you')}</Paragraph>
      <QuietLinks
        links={[
          ...(done === 'bewaard' ? [] : [{ to: addresses.respite(), text: say('carry.respite') }]),
          { to: addresses.carrying(), text: say('carry.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}

const offers = ({ say }: OwnerVisit) => [
  { to: addresses.carrying(), text: say('carry.long.smaller') },
  { to: addresses.respite(), text: say('carry.respite') },
  { to: addresses.carryingTell(), text: say('carry.long.tell') },
];

type QuestionProps = { readonly visit: OwnerVisit; readonly problem: string | null; readonly field: 'hoe-lang' | 'woorden' };

function Question({ visit: { say, around, form }, problem, field }: QuestionProps) {
  const choices = howLongs.map((one) => ({
    value: one,
    label: say(`carry.long.${one}`),
    chosen: form.get('hoe-lang') === one,
  }));
  return (
    <>
      <Paragraph>{say('carry.long.lead')}</Paragraph>
      <Form to={addresses.carryingHowLong()} act={around.newId()}>
        <RadioList
          name="hoe-lang"
          question={say('carry.long.question')}
          choices={choices}
          problem={field === 'hoe-lang' ? problem : null}
        />
        <TextArea
          name="woorden"
          label={say('carry.long.words')}
          hints={[say('carry.long.words-hint')]}
          value={form.get('woorden')}
          longest={1000}
          problem={field === 'woorden' ? problem : null}
        />
        <Actions>
          <Button>{say('carry.long.keep')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** What was said before, with the day, and the way to take it away or put it back. */
function Before({ visit: { say, language }, said }: { readonly visit: OwnerVisit; readonly said: readonly SaidHowLong[] }) {
  if (said.length === 0) return null;
  const rows = said.map(({ id, howLong, words, saidAt, removedAt }) => {
    const day = dayIn(language, saidAt);
    const key = removedAt === null ? 'remove' : 'put-back';
    return {
      key: id,
      main:
        removedAt === null ? (
          <>
            {howLong === null ? null : `${say(`carry.long.${howLong}`)}. `}
            {words === null ? null : <bdi>{words}</bdi>}
          </>
        ) : (
          say('carry.long.was-removed')
        ),
      beside: day,
      end: (
        <Form to={addresses.carryingHowLongAway(id)} carry={{ doe: removedAt === null ? 'weg' : 'terug' }}>
          <Button kind="text" label={say(`carry.long.${key}-what`, { day })}>
            {say(`carry.long.${key}`)}
          </Button>
        </Form>
      ),
    };
  });
  return (
    <>
      <Heading level={2}>{say('carry.long.before')}</Heading>
      <Rows rows={rows} />
    </>
  );
}
