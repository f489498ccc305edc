import type { ComponentChildren } from 'preact';

type Column = { readonly key: string; readonly text: ComponentChildren };
type TableRow = { readonly key: string; readonly head: ComponentChildren; readonly cells: readonly ComponentChildren[] };

type TableProps = {
  /** What the table holds, in a sentence above it; also the name of the part of the page that scrolls when it is too wide. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Marks in the middle of narrow cells, instead of words. */
  readonly marks?: boolean;
};

/** What scrolls by itself has to be reachable with the keyboard, or nobody without a mouse sees its end. */
const reachable = { tabIndex: 0 };

/** A real table: each row and column has its head. Too wide for the screen, it scrolls by itself, with the keyboard too. */
export function Table({ caption, columns, rows, marks }: TableProps) {
  return (
    <section class="naober-table-room" aria-label={caption} {...reachable}>
      <table class={marks ? 'naober-table naober-table--marks' : 'naober-table'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, text }) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]?.key}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
