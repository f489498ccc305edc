import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly alter: { readonly id: string; readonly name: string } };

/** The one line that crosses between two circles, and the way to end it. */
export function LinkedNote({ visit: { say }, alter }: Props) {
  return (
    <>
      <Paragraph>{say('links.has-own', { name: alter.name })}</Paragraph>
      <Form to={addresses.unlinkCircles(alter.id)}>
        <Button kind="text">{say('links.end')}</Button>
      </Form>
    </>
  );
}
