import type { Reply, TestBrowser } from './app.ts';
import { all, everyElement, type HtmlElement, textOf } from './html.ts';

/** The fields a form would send as it stands: hidden ones, texts, and what is ticked. */
export function fieldsOf(form: HtmlElement): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { tag, attributes } of everyElement(form)) {
    const { name, type, value = '' } = attributes;
    if (tag !== 'input' || name === undefined) continue;
    if ((type === 'checkbox' || type === 'radio') && !('checked' in attributes)) continue;
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** The form on a page that is sent to this address; the page must have one. `holding` chooses the one with that text in it. */
export function formTo(reply: Reply, action: string, holding = ''): HtmlElement {
  const forms = all(reply.page, 'form', { action }).filter((form) => textOf(form).includes(holding));
  const [form] = forms;
  if (form === undefined) throw new Error(`No form to ${action} holding "${holding}" on: ${textOf(reply.page).slice(0, 400)}`);
  return form;
}

/** Sends a form of a page with some fields filled in, and follows where it leads. */
export async function send(
  browser: TestBrowser,
  form: HtmlElement,
  filled: Record<string, string | readonly string[]> = {},
): Promise<Reply> {
  const { action = '' } = form.attributes;
  const reply = await browser.visit(action, { form: { ...fieldsOf(form), ...filled } });
  return reply.goesTo === null ? reply : browser.visit(reply.goesTo);
}

/** Everything the page says, in one string. */
export const words = (reply: Reply): string => textOf(reply.page);

/** The value of the tick box or radio that is labelled so. */
export function choiceNamed(form: HtmlElement, label: string): string {
  const found = all(form, 'label').find((each) => textOf(each).startsWith(label));
  const input = found && everyElement(found).find(({ tag }) => tag === 'input');
  if (input === undefined) throw new Error(`Nothing to choose is called ${label}.`);
  return input.attributes['value'] ?? '';
}
