import { demoOwner, demoOwners } from '../../../usecases/demo-owners.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';

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
      const step = (
        <Form to={addresses.demoAs(slug)}>
          <Button kind="quiet">{say('town.step', { name })}</Button>
        </Form>
      );
      return [{ key: slug, main: <b>{name}</b>, beside: say(line), end: step }];
    });
    const body = (
      <>
        <Heading level={1}>{say('town.title')}</Heading>
        <Paragraph>{say('town.lead')}</Paragraph>
        <div class="naober-town">
          <Rows rows={rows} />
        </div>
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
