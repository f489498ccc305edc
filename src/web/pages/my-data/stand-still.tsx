import { type ComingChoice, comingChoices, readStill, standStill, switchOn } from '../../../usecases/my-data/stand-still.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { lockedPage } from '../space/locked.tsx';
import { sayDayOf } from './say-day.ts';

/** "Even niets": nobody but the owner gets in, until they switch it on again. */
export const standStillPage = page({
  name: 'stand-still',
  audience: 'owner',
  address: addresses.standStill(),
  get: async (visit) => {
    const { since, coming } = await readStill(visit.owner.viewer);
    return since === null ? ask(visit, coming, false) : stands(visit, since);
  },
  post: async (visit) => {
    const { owner, around, form } = visit;
    if (owner.session.sitting !== null) return lockedPage(visit);
    const { since, coming } = await readStill(owner.viewer);
    const wish: ComingChoice | undefined = coming === 0 ? 'keep' : comingChoices.find((one) => one === form.get('afspraken'));
    if (since === null && wish === undefined) return ask(visit, coming, true);
    await standStill(owner.viewer, around, wish ?? 'keep');
    return { kind: 'go', to: addresses.standStill() };
  },
});

/** Everybody who may gets in again, in one press. */
export const switchOnPage = page({
  name: 'switch-on',
  audience: 'owner',
  address: addresses.switchOn(),
  post: async (visit) => {
    const { owner, around } = visit;
    if (owner.session.sitting !== null) return lockedPage(visit, addresses.standStill());
    await switchOn(owner.viewer, around);
    return { kind: 'go', to: addresses.circle() };
  },
});

function ask(visit: OwnerVisit, coming: number, missing: boolean): Answer {
  const { say } = visit;
  const problem = missing ? say('my-data.freeze.choose') : null;
  const choices = comingChoices.map((value) => ({
    value,
    label: say(`my-data.freeze.${value}`),
    note: say(`my-data.freeze.${value}-note`),
  }));
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'afspraken', text: problem }]} />
      <Heading level={1}>{say('my-data.freeze.title')}</Heading>
      <Paragraph lead>{say('my-data.freeze.lead')}</Paragraph>
      <Paragraph>{say('my-data.freeze.quiet')}</Paragraph>
      <Form to={addresses.standStill()}>
        {coming === 0 ? (
          <Paragraph soft>{say('my-data.freeze.none')}</Paragraph>
        ) : (
          <RadioList name="afspraken" question={say('my-data.freeze.which')} choices={choices} problem={problem} />
        )}
        <Actions>
          <Button>{say('my-data.freeze.yes')}</Button>
          <ButtonLink to={addresses.myData()} kind="quiet">
            {say('my-data.freeze.no')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { kind: 'page', status: missing ? 422 : 200, title: say('my-data.freeze.title'), body };
}

function stands(visit: OwnerVisit, since: Date): Answer {
  const { say } = visit;
  const body = (
    <>
      <Heading level={1}>{say('my-data.freeze.on-title')}</Heading>
      <Paragraph lead>{say('my-data.freeze.on-since', { date: sayDayOf(visit, since) })}</Paragraph>
      <Note>{say('my-data.freeze.on-open')}</Note>
      <Actions>
        <Form to={addresses.switchOn()}>
          <Button>{say('my-data.freeze.thaw')}</Button>
        </Form>
      </Actions>
      <QuietLinks links={[{ to: addresses.circle(), text: say('circle.to-circle') }]} />
    </>
  );
  return { kind: 'page', title: say('my-data.freeze.on-title'), body };
}
