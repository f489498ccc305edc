import type { ComponentChildren } from 'preact';

type Children = { readonly children: ComponentChildren };
type Level = 1 | 2 | 3;

/** A heading; a page has exactly one of level 1. */
export function Heading({ level, id, children }: Children & { readonly level: Level; readonly id?: string }) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  );
}

/** Running text; `soft` for what may be read later. */
export function Paragraph({ lead, soft, children }: Children & { readonly lead?: boolean; readonly soft?: boolean }) {
  const kinds = ['nl-paragraph', ...(lead ? ['nl-paragraph--lead'] : []), ...(soft ? ['naober-soft'] : [])];
  return <p class={kinds.join(' ')}>{children}</p>;
}

/** One quiet line in a box of its own: who can see this, what happens next, what was just done (`said` is read aloud at once). */
export function Note({ said, children }: Children & { readonly said?: boolean }) {
  return (
    <div class="naober-note" role={said ? 'status' : undefined}>
      {children}
    </div>
  );
}

/** A link inside running text, or standing alone with the height of a finger. */
export function Link({
  to,
  alone,
  lang,
  children,
}: Children & { readonly to: string; readonly alone?: boolean; readonly lang?: string }) {
  return (
    <a class={alone ? 'nl-link naober-link-alone' : 'nl-link'} href={to} lang={lang} hreflang={lang}>
      {children}
    </a>
  );
}

/** Other things one can do from here, quietly, in a row that wraps. */
export function QuietLinks({ links }: { readonly links: readonly { readonly to: string; readonly text: string }[] }) {
  return (
    <ul class="naober-quiet-links">
      {links.map(({ to, text }) => (
        <li key={to}>
          <Link to={to} alone>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Doors: full-width links under each other with an arrow, each with an optional second line. */
export function LinkList({
  links,
}: {
  readonly links: readonly { readonly to: string; readonly text: string; readonly note?: string }[];
}) {
  return (
    <ul class="naober-rows">
      {links.map(({ to, text, note }) => (
        <li key={to}>
          <a class="naober-row naober-row--door" href={to}>
            <span>
              {text}
              {note === undefined ? null : <span class="naober-soft"> {note}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Names or facts under each other on hairlines. Each row: what it is, a soft word beside it, and what one can do with it. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul class="naober-rows">
      {rows.map(({ key, main, beside, end }) => (
        <li key={key} class="naober-row">
          <span>
            {main}
            {beside ? <span class="naober-soft naober-beside">{beside}</span> : null}
          </span>
          {end ?? null}
        </li>
      ))}
    </ul>
  );
}

export type Row = {
  readonly key: string;
  readonly main: ComponentChildren;
  readonly beside?: string | null;
  readonly end?: ComponentChildren;
};
