import type { Reply, TestBrowser } from './app.ts';
import { all, everyElement, type HtmlElement, textOf } from './html.ts';

/** The fields a form would send as it stands: hidden ones, texts, what is ticked, and what is chosen in lists. */
export function fieldsOf(form: HtmlElement): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const element of everyElement(form)) {
    const { name } = element.attributes;
    const value = name === undefined ? null : sentBy(element);
    if (name !== undefined && value !== null) fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** What one field sends; null when it sends nothing. */
function sentBy(element: HtmlElement): string | null {
  const { tag, attributes } = element;
  if (tag === 'textarea') return element.children.join('').replace(/^\n/, '');
  if (tag === 'select') {
    const options = all(element, 'option');
    return (options.find((option) => 'selected' in option.attributes) ?? options[0])?.attributes['value'] ?? '';
  }
  if (tag !== 'input') return null;
  const { type, value = '' } = attributes;
  return (type === 'checkbox' || type === 'radio') && !('checked' in attributes) ? null : value;
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
