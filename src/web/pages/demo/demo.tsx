import { demoOwners } from '../../../usecases/demo-owners.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';

const words: Readonly<Record<string, MessageKey>> = {
  klein: 'begin.demo-klein',
  gewoon: 'begin.demo-gewoon',
  ruim: 'begin.demo-ruim',
};

/** The people of the example town, to step into the shoes of. Exists in demo mode only. */
export const demo = page({
  name: 'demo',
  audience: 'demo',
  address: addresses.demo(),
  get: async ({ say, store }) => {
    const people = await demoOwners(store);
    const rows = people.map(({ slug, name }) => ({
      key: slug,
      main: words[slug] === undefined ? slug : say(words[slug]),
      end: (
        <Form to={addresses.demoAs(slug)}>
          <Button kind="quiet">{say('begin.demo-step', { name: name ?? slug })}</Button>
        </Form>
      ),
    }));
    const body = (
      <>
        <Heading level={1}>{say('begin.demo-title')}</Heading>
        <Paragraph>{say('begin.demo-lead')}</Paragraph>
        <Rows rows={rows} />
      </>
    );
    return { kind: 'page', title: say('begin.demo-title'), body };
  },
});

/** Opens the space of one of them in this browser. */
export const demoAs = page({
  name: 'demo-as',
  audience: 'demo',
  address: addresses.demoAs(':slug'),
  post: async ({ params, store }) => {
    const chosen = (await demoOwners(store)).find(({ slug }) => slug === params['slug']);
    return chosen === undefined ? { kind: 'not-found' } : { kind: 'go', to: addresses.circle(), session: { open: chosen.id } };
  },
});
