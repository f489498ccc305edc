import { changeTemplate, whoWouldWait } from '../../../domain/circle/change-template.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { Template } from '../../../domain/circle/template.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import type { Kept } from './with-circle.ts';

/** Where the choice is sent and what goes along; `changed`: the circle changed on another screen since it was shown. */
type Sending = { readonly to: string; readonly carry: Readonly<Record<string, string>>; readonly changed?: true };

/** The circle as it would be in another form, who would have no place in it, and the choice: said before it happens. */
export function formPreview(visit: OwnerVisit, { circle }: Kept, template: Template, { to, carry, changed }: Sending): Answer {
  const { say, around, language } = visit;
  const waiting = whoWouldWait(circle, template);
  const title = say('circle.form.preview-title');
  const names = new Intl.ListFormat(language).format(waiting);
  const words = (
    <>
      {changed === true ? <Note said>{say('circle.form.changed-meanwhile')}</Note> : null}
      <Paragraph>{labelIn(template.name, language)}</Paragraph>
      <Paragraph>
        {waiting.length === 0 ? say('circle.form.keeps') : say('circle.form.would-wait', { count: waiting.length, names })}
      </Paragraph>
      <Paragraph soft>{say('circle.form.undoable')}</Paragraph>
      <Form to={to} act={around.newId()} carry={{ ...carry, version: `${circle.version}` }}>
        <Actions>
          <Button>{say('circle.form.choose')}</Button>
          <Link to={addresses.form()} alone>
            {say('circle.form.other')}
          </Link>
        </Actions>
      </Form>
    </>
  );
  const next = changeTemplate(circle, template);
  const body = <BesideCircle visit={visit} circle={next} heading={<Heading level={1}>{title}</Heading>} words={words} />;
  return { kind: 'page', status: changed === true ? 409 : 200, title, body, shape: 'beside-drawing' };
}
