import { type ReachWay, reachWays } from '../../../domain/consent/reach.ts';
import { chooseRest, readRestChoices } from '../../../usecases/rest/rest-choices.ts';
import { countWays, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, LinkList, Note, Paragraph } from '../../ui/words.tsx';
import { lockedPage } from '../space/locked.tsx';

/** How to leave, how to be reached, and something to read: under a title that says nothing. */
export const rest = page({
  name: 'rest',
  audience: 'owner',
  address: addresses.rest(),
  get: async ({ say }) => {
    const doors = [
      { to: addresses.restLeaving(), text: say('rest.door-leaving'), note: say('rest.door-leaving-note') },
      { to: addresses.restReach(), text: say('rest.door-reach'), note: say('rest.door-reach-note') },
      { to: addresses.restReading(), text: say('rest.door-reading'), note: say('rest.door-reading-note') },
    ];
    const body = (
      <>
        <Heading level={1}>{say('rest.title')}</Heading>
        <Paragraph>{say('rest.lead')}</Paragraph>
        <LinkList links={doors} />
        <Link to={addresses.circle()} alone>
          {say('shell.to-circle')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('rest.title'), body };
  },
});

const Kept = ({ visit: { say, query } }: { readonly visit: OwnerVisit }) =>
  query.has('bewaard') ? <Note said>{say('rest.kept')}</Note> : null;

/** What leaving quickly does and does not do, and how large it stands on the page. */
export const restLeaving = page({
  name: 'rest-leaving',
  audience: 'owner',
  address: addresses.restLeaving(),
  get: async (visit) => {
    const { say, owner, store } = visit;
    const { exitProminent } = await readRestChoices(owner.viewer);
    const noWayBack = countWays(await waysIn(store, owner.id)) === 0;
    const body = (
      <>
        <Heading level={1}>{say('rest.door-leaving')}</Heading>
        <Kept visit={visit} />
        <Paragraph>{say('rest.leaving-what')}</Paragraph>
        <Paragraph>{say(noWayBack ? 'rest.leaving-no-way' : 'rest.leaving-back')}</Paragraph>
        {noWayBack ? (
          <Actions>
            <ButtonLink to={addresses.keyCard()} kind="quiet">
              {say('rest.leaving-make-card')}
            </ButtonLink>
          </Actions>
        ) : null}
        <Paragraph soft>{say('rest.leaving-history')}</Paragraph>
        <Form to={addresses.restLeaving()}>
          <RadioList
            name="groot"
            question={say('rest.leaving-large')}
            choices={[
              { value: 'nee', label: say('rest.leaving-discreet'), chosen: !exitProminent },
              { value: 'ja', label: say('rest.leaving-prominent'), chosen: exitProminent },
            ]}
          />
          <Button>{say('rest.keep')}</Button>
        </Form>
        <Link to={addresses.rest()} alone>
          {say('shell.back')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('rest.title'), body };
  },
  post: async ({ form, owner, around }) => {
    await chooseRest(owner.viewer, around, { exitProminent: form.get('groot') === 'ja' });
    return { kind: 'go', to: `${addresses.restLeaving()}?bewaard=ja` };
  },
});

const isReachWay = (text: string): text is ReachWay => reachWays.some((one) => one === text);

/** What is never used to reach the owner. */
export const restReach = page({
  name: 'rest-reach',
  audience: 'owner',
  address: addresses.restReach(),
  get: async (visit) => {
    const { say, owner } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const { contactNever } = await readRestChoices(owner.viewer);
    const choices = reachWays.map((way) => ({
      value: way,
      label: say(`rest.reach-${way}`),
      note: way === 'mail' ? say('rest.reach-mail-note') : null,
      chosen: contactNever.includes(way),
    }));
    const body = (
      <>
        <Heading level={1}>{say('rest.door-reach')}</Heading>
        <Kept visit={visit} />
        <Paragraph>{say('rest.reach-lead')}</Paragraph>
        <Form to={addresses.restReach()}>
          <CheckboxList name="nooit" question={say('rest.reach-question')} choices={choices} />
          <Button>{say('rest.keep')}</Button>
        </Form>
        <Paragraph soft>{say('rest.reach-subject')}</Paragraph>
        <Link to={addresses.rest()} alone>
          {say('shell.back')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('rest.title'), body };
  },
  post: async (visit) => {
    const { form, owner, around } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    await chooseRest(owner.viewer, around, { contactNever: form.all('nooit').filter(isReachWay) });
    return { kind: 'go', to: `${addresses.restReach()}?bewaard=ja` };
  },
});

const lines = ['rest.reading-one', 'rest.reading-two', 'rest.reading-three', 'rest.reading-four'] as const;

/** Plain words for when something does not feel right, and whom to call. Nothing is written down here, and nothing is ever reported. */
export const restReading = page({
  name: 'rest-reading',
  audience: 'owner',
  address: addresses.restReading(),
  get: async ({ say }) => {
    const body = (
      <>
        <Heading level={1}>{say('rest.door-reading')}</Heading>
        <Paragraph>{say('rest.reading-lead')}</Paragraph>
        {lines.map((line) => (
          <Paragraph key={line}>{say(line)}</Paragraph>
        ))}
        <Note>{say('rest.reading-call')}</Note>
        <Paragraph soft>{say('rest.reading-nobody')}</Paragraph>
        <Link to={addresses.rest()} alone>
          {say('shell.back')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('rest.title'), body };
  },
});
