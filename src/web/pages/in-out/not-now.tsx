import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { importId } from './held.ts';

/** The way out: what came out of the file is thrown away at once. */
export function NotNow({ visit }: { readonly visit: OwnerVisit }) {
  return (
    <Form to={addresses.dropImport(importId(visit))}>
      <Button kind="text">{visit.say('in-out.choose.not-now')}</Button>
    </Form>
  );
}
