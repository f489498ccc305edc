import { isPiece, piecesFor } from '../../../domain/talents/pieces.ts';
import type { TalentSort } from '../../../domain/talents/sorts.ts';
import { longestTalentWords } from '../../../domain/talents/tidy.ts';
import { type TellProblem, tellTalents } from '../../../usecases/talents/tell-talents.ts';
import { readTold } from '../../../usecases/talents/teller.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TalentDrawing } from '../../ui/talent-drawing.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { capital } from '../insight/kind-words.ts';
import { slugOfSort, sortOfSlug } from './talent-words.ts';
import { sayAsk } from './told-list.tsx';
import type { ToldPlace } from './told-place.ts';

type Tried = { readonly pieces: readonly string[]; readonly words: string; readonly problem: TellProblem | null };
const nothing: Tried = { pieces: [], words: '', problem: null };

const sortHere = ({ visit: { params }, sorts }: ToldPlace): TalentSort | null => {
  const sort = sortOfSlug(params['slug'] ?? '');
  return sort !== null && sorts.includes(sort) ? sort : null;
};

/** Adding something of one sort: pictures to tap, and a line for own words. */
export async function showAdd(place: ToldPlace): Promise<Answer> {
  const sort = sortHere(place);
  return sort === null ? { kind: 'not-found' } : draw(place, sort, nothing);
}

/** Keeps what was tapped and typed. One thing alone goes on to its own page, where its limits can be said. */
export async function keepAdded(place: ToldPlace): Promise<Answer> {
  const sort = sortHere(place);
  if (sort === null) return { kind: 'not-found' };
  const { form, around } = place.visit;
  const [pieces, words] = [form.all('stuk').filter(isPiece), form.get('woorden')];
  const told = await tellTalents(place.teller, around, { actId: form.id('act') ?? around.newId(), sort, pieces, words });
  if (!told.ok) return draw(place, sort, { pieces, words, problem: told.refusal });
  const [only, ...more] = told.value.ids;
  const alone = only !== undefined && more.length === 0;
  return { kind: 'go', to: alone ? place.to.one(only, '?klaar=erbij') : place.to.list('?klaar=erbij') };
}

async function draw(place: ToldPlace, sort: TalentSort, { pieces, words, problem }: Tried): Promise<Answer> {
  const { visit, teller, to } = place;
  const { say, language, around } = visit;
  const told = (await readTold(teller)).filter((one) => one.sort === sort);
  const choices = piecesFor(sort)
    .filter((piece) => !told.some((one) => one.piece === piece))
    .map((piece) => ({
      value: piece,
      label: capital(say(`talents.piece.${piece}`), language),
      drawing: <TalentDrawing piece={piece} />,
      chosen: pieces.includes(piece),
    }));
  const text = problem === null ? null : say(`talents.problem.${problem}`);
  const field = problem === 'nothing-told' && choices.length > 0 ? 'stuk' : 'woorden';
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field, text }]} />
      <Form to={to.add(slugOfSort(sort))} act={around.newId()}>
        {choices.length === 0 ? null : (
          <CheckboxList name="stuk" question={say('talents.pick')} choices={choices} problem={field === 'stuk' ? text : null} />
        )}
        <TextField
          name="woorden"
          label={say(place.voice === 'of' ? 'talents.own-words-of' : 'talents.own-words')}
          hint={say('talents.own-hint', { example: say(`talents.example.${sort}`) })}
          value={words}
          problem={field === 'woorden' ? text : null}
          longest={longestTalentWords}
        />
        <Actions>
          <Button>{say('talents.add')}</Button>
        </Actions>
      </Form>
      {place.whoSees}
    </>
  );
  const back = { to: to.list(), text: say('talents.back') };
  return place.draw({ heading: sayAsk(place, sort), body, back, status: problem === null ? 200 : 422 });
}
