import { answerToShow, demoGuest, demoGuests } from '../../../usecases/demo-guests.ts';
import { demoOwner, demoOwners } from '../../../usecases/demo-owners.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import type { MessageKey, Say } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';

/** A line about each, in the order they are met. */
const lines: Readonly<Record<string, MessageKey>> = {
  klein: 'town.klein',
  gewoon: 'town.gewoon',
  ruim: 'town.ruim',
  samira: 'town.samira',
  hanneke: 'town.hanneke',
  kees: 'town.kees',
  joop: 'town.joop',
  'de-wit': 'town.de-wit',
  piet: 'town.piet',
  fatma: 'town.fatma',
  ahmed: 'town.ahmed',
  gerda: 'town.gerda',
  mien: 'town.mien',
  rosa: 'town.rosa',
  henk: 'town.henk',
  truus: 'town.truus',
  marijke: 'town.marijke',
};

/** A line about each who takes part with one of them. */
const guestLines: Readonly<Record<(typeof demoGuests)[number]['slug'], MessageKey>> = {
  daan: 'town.guest.daan',
  ilse: 'town.guest.ilse',
  kees: 'town.guest.kees',
  eva: 'town.guest.eva',
  anne: 'town.guest.anne',
  wilma: 'town.guest.wilma',
  els: 'town.guest.els',
  roelof: 'town.guest.roelof',
};

const StepInto = ({ say, to, name }: { readonly say: Say; readonly to: string; readonly name: string }) => (
  <Form to={to}>
    <Button kind="quiet">{say('town.step', { name })}</Button>
  </Form>
);

/** The people of the example town, to step into the shoes of. Exists in demo mode only. */
export const demo = page({
  name: 'demo',
  audience: 'demo',
  address: addresses.demo(),
  get: async ({ say, store }) => {
    const people = await demoOwners(store);
    const rows = Object.entries(lines).flatMap(([slug, line]) => {
      const one = people.find((each) => each.slug === slug);
      if (one === undefined) return [];
      const name = one.name ?? slug;
      const step = <StepInto say={say} to={addresses.demoAs(slug)} name={name} />;
      return [{ key: slug, main: <b>{name}</b>, beside: say(line), end: step }];
    });
    const guests = demoGuests.map(({ slug, name }) => ({
      key: slug,
      main: <b>{name}</b>,
      beside: say(guestLines[slug]),
      end: <StepInto say={say} to={addresses.demoGuest(slug)} name={name} />,
    }));
    const body = (
      <>
        <Heading level={1}>{say('town.title')}</Heading>
        <Paragraph>{say('town.lead')}</Paragraph>
        <div class="naober-town">
          <Rows rows={rows} />
        </div>
        <Heading level={2}>{say('town.guests')}</Heading>
        <Paragraph>{say('town.guests-lead')}</Paragraph>
        <div class="naober-town">
          <Rows rows={guests} />
        </div>
        <Heading level={2}>{say('town.answer')}</Heading>
        <Paragraph>{say('town.answer-lead')}</Paragraph>
        <QuietLinks links={[{ to: addresses.answerAsk(answerToShow), text: say('town.answer-open') }]} />
      </>
    );
    return { kind: 'page', title: say('town.title'), body };
  },
});

/** Opens the space of one of them in this browser. */
export const demoAs = page({
  name: 'demo-as',
  audience: 'demo',
  address: addresses.demoAs(':slug'),
  post: async ({ params, store }) => {
    const chosen = await demoOwner(store, params['slug'] ?? '');
    return chosen === null ? { kind: 'not-found' } : { kind: 'go', to: addresses.circle(), session: { open: chosen.id } };
  },
});

/** Opens what one of them sees with somebody else, as their own link would. */
export const demoGuestAs = page({
  name: 'demo-guest',
  audience: 'demo',
  address: addresses.demoGuest(':slug'),
  post: async ({ params, store }) => {
    const chosen = demoGuests.find(({ slug }) => slug === params['slug']);
    const found = chosen === undefined ? null : await demoGuest(store, chosen);
    if (found === null) return { kind: 'not-found' };
    return { kind: 'go', to: addresses.guestHome(found.id), guest: { join: found.id, ownerId: found.ownerId } };
  },
});
