/** One element of a page, as a test asks about it. */
export type HtmlElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (HtmlElement | string)[];
};

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const piece = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? numbered(name) ?? whole);
const numbered = (name: string) => (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined);

/** Reads a page as our server writes it. Stricter than a browser: what is not closed or not quoted makes the test fail. */
export function readHtml(html: string): HtmlElement {
  const root: { tag: string; attributes: Record<string, string>; children: (HtmlElement | string)[] } = {
    tag: '#page',
    attributes: {},
    children: [],
  };
  const open = [root];
  let seen = 0;
  for (const match of html.matchAll(piece)) {
    if (match.index !== seen) throw new Error(`Not well-formed: ${html.slice(seen, seen + 80)}`);
    seen += match[0].length;
    const [whole, closing, tag, attributes, selfClosed] = match;
    const here = open.at(-1);
    if (here === undefined) throw new Error(`Closed too often: ${whole}`);
    if (tag === undefined) {
      if (!whole.startsWith('<!')) here.children.push(decode(whole));
    } else if (closing === '/') {
      if (here.tag !== tag) throw new Error(`<${here.tag}> is closed by ${whole}`);
      open.pop();
    } else {
      const element = { tag, attributes: attributesIn(attributes ?? ''), children: [] };
      here.children.push(element);
      if (selfClosed !== '/' && !empty.has(tag)) open.push(element);
    }
  }
  if (open.length !== 1 || seen !== html.length) throw new Error(`Left open: ${open.at(-1)?.tag} ${html.slice(seen, seen + 80)}`);
  return root;
}

const attributesIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name ?? '', decode(value ?? '')]),
  );

/** Every element inside this one, in the order of the page. */
export const everyElement = (within: HtmlElement): HtmlElement[] =>
  within.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...everyElement(child)]));

/** Every element with this tag, and these attributes. */
export const all = (within: HtmlElement, tag: string, attributes: Readonly<Record<string, string>> = {}): HtmlElement[] =>
  everyElement(within).filter(
    (one) => one.tag === tag && Object.entries(attributes).every(([name, value]) => one.attributes[name] === value),
  );

/** The words of an element. */
export const textOf = (element: HtmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
