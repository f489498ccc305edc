import { addresses } from '../addresses.ts';
import type { FormFields } from '../form-fields.ts';
import type { Answer } from '../page.ts';
import type { MessageKey, Say } from '../say/say.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Heading, Note, Paragraph } from '../ui/words.tsx';

type Fault = 403 | 404 | 405 | 413 | 415 | 500;

const words: Readonly<Record<Fault, readonly [title: MessageKey, what: MessageKey]>> = {
  403: ['shell.elsewhere-title', 'shell.elsewhere'],
  404: ['shell.unknown-title', 'shell.unknown'],
  405: ['shell.unknown-title', 'shell.unknown'],
  413: ['shell.too-much-title', 'shell.too-much'],
  415: ['shell.unreadable-title', 'shell.unreadable'],
  500: ['shell.broken-title', 'shell.broken'],
};

/** What could not be answered, in plain words with a way on. It tells nothing about the inside. */
export function faultPage(status: Fault, say: Say): Extract<Answer, { readonly kind: 'page' }> {
  const [title, what] = words[status];
  const body = (
    <>
      <Heading level={1}>{say(title)}</Heading>
      <Paragraph>{say(what)}</Paragraph>
      <ButtonLink to={addresses.begin()}>{say('shell.to-begin')}</ButtonLink>
    </>
  );
  return { kind: 'page', status, title: say(title), body };
}

const carried = new Set(['act', 'was', 'vorm', 'back', 'version', 'hoek', 'diepte']);
const looksLikeId = /^[0-9a-f-]{36}$/;

/** What somebody wrote in a form, or chose there; not what the form carried along hidden for itself. */
export const typedIn = (form: FormFields) =>
  form.entries().filter(([name, value]) => value.trim() !== '' && !carried.has(name) && !looksLikeId.test(value));

/** The store takes no changes just now: nothing of what was typed is lost, it stands here and can be sent again. */
export function notKeptPage(path: string, form: FormFields, say: Say): Extract<Answer, { readonly kind: 'page' }> {
  const typed = typedIn(form);
  const body = (
    <>
      <Heading level={1}>{say('shell.not-kept-title')}</Heading>
      <Paragraph>{typed.length > 0 ? say('shell.not-kept') : say('shell.not-kept-nothing-typed')}</Paragraph>
      {typed.map(([name, value]) => (
        <Note key={`${name} ${value}`}>
          <bdi>{value}</bdi>
        </Note>
      ))}
      <form method="post" action={path} class="naober-form">
        {form.entries().map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button>{say('shell.try-again')}</Button>
      </form>
    </>
  );
  return { kind: 'page', status: 503, title: say('shell.not-kept-title'), body };
}

/** Reading was not possible just now either. */
export function busyPage(path: string, say: Say): Extract<Answer, { readonly kind: 'page' }> {
  const body = (
    <>
      <Heading level={1}>{say('shell.busy-title')}</Heading>
      <Paragraph>{say('shell.busy')}</Paragraph>
      <ButtonLink to={path}>{say('shell.try-again')}</ButtonLink>
    </>
  );
  return { kind: 'page', status: 503, title: say('shell.busy-title'), body };
}
