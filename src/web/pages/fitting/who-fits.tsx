import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { AskKind } from '../../../domain/asking/ask.ts';
import { askKindOf } from '../../../domain/talents/ready-ask.ts';
import type { Talent } from '../../../domain/talents/talent.ts';
import { prepareAsk } from '../../../usecases/asking/prepare-ask.ts';
import { whoFits as readFits } from '../../../usecases/fitting/who-fits.ts';
import { ownerTells, readTold } from '../../../usecases/talents/teller.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayQuestion } from '../asks/ask-text.ts';
import { actOf, type Kept, withCircle } from '../circle/with-circle.ts';
import { sayLimits } from '../talents/talent-words.ts';
import { FitList } from './fit-list.tsx';
import { askOf } from './prepared-ask.ts';

type Wished = { readonly talent: Talent; readonly kind: AskKind };

/** For pages about one thing the owner told of themselves, of a sort that can be asked or offered. */
const withWish = (handler: (visit: OwnerVisit, kept: Kept, wished: Wished) => Promise<Answer>) =>
  withCircle(async (visit, kept) => {
    const told = await readTold(ownerTells(visit.owner.viewer, visit.around));
    const talent = told.find(({ id }) => id === visit.params['id']);
    const kind = talent === undefined ? null : askKindOf(talent);
    return talent === undefined || kind === null ? { kind: 'not-found' } : handler(visit, kept, { talent, kind });
  });

/** Who fits something the owner told, and why; and the way to make an ask of it, with its limits. */
export const whoFits = page({
  name: 'who-fits',
  audience: 'owner',
  address: addresses.whoFits(':id'),
  get: withWish((visit, kept, wished) => show(visit, kept, wished, false)),
  post: withWish(async (visit, kept, { talent, kind }) => {
    const today = dutchDay(visit.around.now());
    const prepared = await prepareAsk(visit.owner.viewer, visit.around, {
      actId: actOf(visit),
      kind,
      ...askOf(visit, kind, talent),
      timing: { startsOn: dayAfter(today, 7), untilOn: dayAfter(today, 28), startsAt: null, minutes: null, rule: null },
      answerBy: dayAfter(today, 6),
    });
    return prepared.ok
      ? { kind: 'go', to: addresses.ask(prepared.value.askId, '/wanneer') }
      : show(visit, kept, { talent, kind }, true);
  }),
});

/** `tooLong`: what was told is, with its limits, more than an ask can hold. */
async function show(visit: OwnerVisit, { circle }: Kept, { talent, kind }: Wished, tooLong: boolean): Promise<Answer> {
  const { say, owner, around } = visit;
  const { unlocked } = owner.session;
  const ask = askOf(visit, kind, talent);
  const fits = await readFits(owner.viewer, around, {
    askId: null,
    kind,
    support: ask.support ?? null,
    what: ask.what,
    unlocked,
  });
  const names = new Map(circle.alters.map(({ id, name }) => [id, name]));
  const limits = sayLimits(say, talent);
  const none = say(unlocked ? 'talents.fits-nobody' : 'talents.fits-locked');
  const title = say('talents.fits-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {tooLong ? <Note said>{say('talents.fits-too-long')}</Note> : null}
      <Paragraph lead>
        <bdi>{sayQuestion(say, { kind, what: ask.what, pieces: ask.pieces ?? null })}</bdi>
      </Paragraph>
      {limits === null ? null : <Note>{say('talents.fits-limits', { limits })}</Note>}
      {fits.length === 0 ? (
        <Paragraph>{none}</Paragraph>
      ) : (
        <FitList visit={visit} fits={fits} nameOf={(id) => names.get(id) ?? ''} />
      )}
      {fits.length < 2 ? null : <Paragraph soft>{say('talents.fits-order')}</Paragraph>}
      <Form to={addresses.whoFits(talent.id)} act={around.newId()}>
        <Paragraph>{say('talents.fits-then')}</Paragraph>
        <Actions>
          <Button>{say(kind === 'offer' ? 'talents.fits-offer' : 'talents.fits-ask')}</Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('talents.fits-stop')}</Paragraph>
      <Paragraph soft>{say('talents.fits-who-sees')}</Paragraph>
      <QuietLinks links={[{ to: addresses.talent(talent.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: tooLong ? 422 : 200, title, body, shape: 'words' };
}
