import { daysOfBackups } from '../../../domain/erasure.ts';
import { askErasure } from '../../../usecases/my-data/ask-erasure.ts';
import { type Known, readErasing, type Waiting } from '../../../usecases/my-data/waits-to-be-erased.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { lockedPage } from '../space/locked.tsx';
import { sayDayOf } from './say-day.ts';

/** Erasing somebody everywhere: who, whether one is sure, and who waits. Only for the owner alone: whoever helps could do it unseen. */
export const eraseSomebody = page({
  name: 'erase-somebody',
  audience: 'owner',
  address: addresses.eraseSomebody(),
  get: async (visit) => {
    if (!visit.owner.session.unlocked) return lockedPage(visit);
    const { waiting, others } = await readErasing(visit.owner.viewer);
    const one = others.find(({ subjectId }) => subjectId === visit.query.get('wie'));
    return one === undefined ? whom(visit, waiting, others) : sure(visit, one);
  },
  post: async (visit) => {
    const { owner, around, form } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const { others } = await readErasing(owner.viewer);
    const one = others.find(({ subjectId }) => subjectId === form.id('wie'));
    if (one !== undefined)
      await askErasure(owner.viewer, around, { kind: one.kind, subjectId: one.subjectId, actId: actOf(visit) });
    return { kind: 'go', to: addresses.eraseSomebody() };
  },
});

function whom(visit: OwnerVisit, waiting: readonly Waiting[], others: readonly Known[]): Answer {
  const { say, language } = visit;
  const order = new Intl.Collator(language);
  const links = [...others]
    .sort((one, other) => order.compare(one.name, other.name))
    .map(({ subjectId, name, where }) => ({
      to: addresses.eraseSomebody(subjectId),
      text: name,
      ...(where === 'circle' ? {} : { note: say(`my-data.erase.${where}`) }),
    }));
  const body = (
    <>
      <Heading level={1}>{say('my-data.erase.title')}</Heading>
      <WhoWaits visit={visit} waiting={waiting} />
      {links.length === 0 ? (
        <Paragraph>{say('my-data.erase.nobody')}</Paragraph>
      ) : (
        <Paragraph lead>{say('my-data.erase.lead')}</Paragraph>
      )}
      {links.length === 0 ? null : <LinkList links={links} />}
      <QuietLinks links={[{ to: addresses.myData(), text: say('my-data.to-my-data') }]} />
    </>
  );
  return { kind: 'page', title: say('my-data.erase.title'), body, shape: 'words' };
}

function WhoWaits({ visit, waiting }: { readonly visit: OwnerVisit; readonly waiting: readonly Waiting[] }) {
  const { say, around } = visit;
  if (waiting.length === 0) return null;
  const rows = waiting.map(({ id, name, eraseAfter }) => ({
    key: id,
    main: name,
    beside: say('my-data.erase.waiting-until', { date: sayDayOf(visit, eraseAfter) }),
    end: (
      <Form to={addresses.takeBackSomebody(id)} act={around.newId()}>
        <Button kind="quiet" label={`${say('my-data.erase.take-back')}: ${name}`}>
          {say('my-data.erase.take-back')}
        </Button>
      </Form>
    ),
  }));
  return (
    <>
      <Heading level={2}>{say('my-data.erase.waiting')}</Heading>
      <Rows rows={rows} />
    </>
  );
}

function sure({ say, around }: OwnerVisit, { subjectId, name }: Known): Answer {
  const title = say('my-data.erase.sure-title', { name });
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{say('my-data.erase.everywhere', { name })}</Paragraph>
      <Paragraph>{say('my-data.erase.now', { name })}</Paragraph>
      <Paragraph>{say('my-data.erase.pause', { name })}</Paragraph>
      <Paragraph>{say('my-data.erase.own-words', { name })}</Paragraph>
      <Form to={addresses.eraseSomebody()} act={around.newId()} carry={{ wie: subjectId }}>
        <Actions>
          <Button kind="final">{say('my-data.erase.yes', { name })}</Button>
          <ButtonLink to={addresses.eraseSomebody()} kind="quiet">
            {say('my-data.erase.no')}
          </ButtonLink>
        </Actions>
      </Form>
      <Paragraph soft>{say('my-data.erase.remainder')}</Paragraph>
      <Paragraph soft>{say('my-data.backups', { days: daysOfBackups })}</Paragraph>
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}
