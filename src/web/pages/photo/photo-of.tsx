import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { putPhoto } from '../../../usecases/photo/put-photo.ts';
import { removePhoto } from '../../../usecases/photo/remove-photo.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { LastActNote } from '../circle/last-act.tsx';
import { aboutSomebody, actOf, type Kept } from '../circle/with-circle.ts';

/** In bytes: what telephones make fits well. */
const largestFile = 10 * 1024 * 1024;

type Problem = 'none' | 'too-large' | 'too-many-dots' | 'not-a-photo' | 'heic' | 'broken' | 'busy' | 'not-here';

/** A photo of somebody: put one, put another, or take it away. */
export const photoOf = page({
  name: 'photo-of',
  audience: 'owner',
  address: addresses.photoOf(':id'),
  largestFile,
  get: aboutSomebody((visit, kept, alter) => show(visit, kept, alter, null)),
  post: aboutSomebody(async (visit, kept, alter) => {
    const { form, owner, around } = visit;
    const act = { actId: actOf(visit), alterId: alter.id };
    if (form.get('weg') === 'ja') {
      const removed = await removePhoto(owner.viewer, around, act);
      return removed.ok ? { kind: 'go', to: addresses.person(alter.id) } : { kind: 'not-found' };
    }
    const file = form.file('foto');
    if (file === 'none' || file === 'too-large') return show(visit, kept, alter, file);
    const put = await putPhoto(owner.viewer, around, { ...act, file: file.bytes });
    if (put.ok) return { kind: 'go', to: addresses.person(alter.id) };
    if (put.refusal === 'no-such-alter' || put.refusal === 'no-circle') return { kind: 'not-found' };
    return show(visit, kept, alter, put.refusal);
  }),
});

const titleOf = ({ say }: OwnerVisit, { name, kind, photo }: KeptAlter): string => {
  if (photo !== null) return say('photo.title-there', { name });
  return say(kind === 'person' || kind === 'pet' ? 'photo.title' : 'photo.title-place', { name });
};

const statusOf = (problem: Problem | null) => {
  if (problem === null) return 200;
  return problem === 'too-large' ? 413 : problem === 'busy' ? 503 : 422;
};

function show(visit: OwnerVisit, kept: Kept, alter: KeptAlter, problem: Problem | null): Answer {
  const { say } = visit;
  const title = titleOf(visit, alter);
  const text = problem === null ? null : say(`photo.problem.${problem}`);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('photo.not-yet')} problems={text === null ? [] : [{ field: 'foto', text }]} />
      {problem === null ? <LastActNote visit={visit} kept={kept} back={addresses.photoOf(alter.id)} /> : null}
      {alter.photo === null ? null : (
        <img class="naober-photo-large" src={addresses.photo(alter.photo)} alt="" width={256} height={256} />
      )}
      <Paragraph>{say('photo.what-happens')}</Paragraph>
      <PutForm visit={visit} alter={alter} problem={text} />
      {alter.photo === null ? null : <RemoveForm visit={visit} alter={alter} />}
      <Paragraph soft>{say('photo.who-sees')}</Paragraph>
      <QuietLinks links={[{ to: addresses.person(alter.id), text: say('photo.back', { name: alter.name }) }]} />
    </>
  );
  return { kind: 'page', status: statusOf(problem), title, body, shape: 'words' };
}

type Props = { readonly visit: OwnerVisit; readonly alter: KeptAlter };

function PutForm({ visit: { say, around }, alter, problem }: Props & { readonly problem: string | null }) {
  const another = alter.photo !== null;
  return (
    <Form to={addresses.photoOf(alter.id)} act={around.newId()} withFile>
      <FileField
        name="foto"
        label={say(another ? 'photo.another' : 'photo.field')}
        hint={say('photo.hint')}
        accept="image/*"
        problem={problem}
      />
      <Actions>
        <Button>{say(another ? 'photo.keep-another' : 'photo.keep')}</Button>
      </Actions>
    </Form>
  );
}

function RemoveForm({ visit: { say, around }, alter }: Props) {
  return (
    <details class="naober-more">
      <summary>{say('photo.remove')}</summary>
      <Form to={addresses.photoOf(alter.id)} act={around.newId()} carry={{ weg: 'ja' }}>
        <Paragraph>{say('photo.remove-how')}</Paragraph>
        <Button kind="quiet">{say('photo.remove')}</Button>
      </Form>
    </details>
  );
}
