import { alterIn } from '../../../domain/change/alter-in.ts';
import type { Alter } from '../../../domain/circle/circle.ts';
import { eraseFromSnapshot } from '../../../usecases/erase-from-snapshot.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { lockedPage } from '../space/locked.tsx';
import { sayMoment } from './moment-words.ts';
import { type OneMoment, withMoment } from './with-moments.ts';

const places = ['hier', 'overal'] as const;

/** Erases somebody from one frozen moment, or from all of them. It cannot be undone, so it is asked first, of the owner alone. */
export const erasePerson = page({
  name: 'erase-person',
  audience: 'owner',
  address: addresses.eraseFrom(':id'),
  get: withMoment((visit, moment) => {
    if (!visit.owner.session.unlocked) return lockedPage(visit);
    const who = visit.query.get('wie');
    if (who === null) return whom(visit, moment);
    const alter = alterIn(moment.snapshot.circle, who);
    return alter === null ? { kind: 'go', to: addresses.eraseFrom(moment.snapshot.id) } : sure(visit, moment, alter, false);
  }),
  post: withMoment(async (visit, moment) => {
    const { form, owner, around } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const id = moment.snapshot.id;
    const alter = alterIn(moment.snapshot.circle, form.id('wie') ?? '');
    if (alter === null) return { kind: 'go', to: addresses.moment(id) };
    const where = places.find((place) => place === form.get('waar'));
    if (where === undefined) return sure(visit, moment, alter, true);
    await eraseFromSnapshot(owner.viewer, around, { id, alterId: alter.id, everywhere: where === 'overal' });
    return { kind: 'go', to: addresses.moment(id) };
  }),
});

function whom(visit: OwnerVisit, { snapshot }: OneMoment): Answer {
  const { say } = visit;
  const title = say('then.erase.title');
  const links = snapshot.circle.alters.map(({ id, name, role }) => ({
    to: addresses.eraseFrom(snapshot.id, id),
    text: name,
    ...(role === null ? {} : { note: role }),
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{sayMoment(visit, snapshot)}</Paragraph>
      <Paragraph>{say('then.erase.lead')}</Paragraph>
      <LinkList links={links} />
      <QuietLinks links={[{ to: addresses.moment(snapshot.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

function sure(visit: OwnerVisit, { snapshot }: OneMoment, { id, name }: Alter, missing: boolean): Answer {
  const { say, around } = visit;
  const title = say('then.erase.title-one', { name });
  const choices = [
    { value: places[0], label: say('then.erase.here') },
    { value: places[1], label: say('then.erase.everywhere') },
  ];
  const problem = missing ? say('then.erase.choose') : null;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'waar', text: problem }]} />
      <Paragraph>{say('then.erase.what', { name })}</Paragraph>
      <Paragraph>{say('then.erase.now', { name })}</Paragraph>
      <Form to={addresses.eraseFrom(snapshot.id)} act={around.newId()} carry={{ wie: id }}>
        <RadioList name="waar" question={say('then.erase.where', { name })} choices={choices} problem={problem} />
        <Paragraph>{say('then.erase.no-way-back')}</Paragraph>
        <Actions>
          <Button kind="final">{say('then.erase.yes', { name })}</Button>
          <ButtonLink to={addresses.moment(snapshot.id)} kind="quiet">
            {say('then.erase.no')}
          </ButtonLink>
        </Actions>
      </Form>
      <Paragraph soft>{say('then.erase.story', { name })}</Paragraph>
    </>
  );
  return { kind: 'page', status: missing ? 422 : 200, title, body, shape: 'words' };
}
