/** What one record with quotes in it holds, and where the next begins; or which rule of quoting it breaks. */
export type QuotedRecord =
  | { readonly ok: true; readonly cells: readonly string[]; readonly next: number }
  | { readonly ok: false; readonly key: 'table.open-quote' | 'table.after-quote' };

/**
 * Reads one record that may hold quoted cells (RFC 4180: a quote is doubled inside quotes, line ends and delimiters may stand there).
 * A quote inside an unquoted cell is an ordinary character, and spaces before an opening quote are passed over.
 */
export function readQuotedRecord(text: string, start: number, delimiter: string, lineEnd: string): QuotedRecord {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const cell = readCell(text, position, delimiter, lineEnd);
    if (typeof cell === 'string') return { ok: false, key: cell };
    cells.push(cell.value);
    position = cell.next;
    if (text[position] !== delimiter) return { ok: true, cells, next: position + lineEnd.length };
    position += 1;
  }
}

type Cell = { readonly value: string; readonly next: number };

function readCell(
  text: string,
  start: number,
  delimiter: string,
  lineEnd: string,
): Cell | 'table.open-quote' | 'table.after-quote' {
  let open = start;
  while (text[open] === ' ') open += 1;
  return text[open] === '"' ? readQuoted(text, open + 1, delimiter, lineEnd) : readBare(text, start, delimiter, lineEnd);
}

function readBare(text: string, start: number, delimiter: string, lineEnd: string): Cell {
  let next = start;
  while (next < text.length && text[next] !== delimiter && text[next] !== lineEnd) next += 1;
  const value = text.slice(start, next);
  return { value: text[next] !== delimiter && value.endsWith('\r') ? value.slice(0, -1) : value, next };
}

function readQuoted(
  text: string,
  start: number,
  delimiter: string,
  lineEnd: string,
): Cell | 'table.open-quote' | 'table.after-quote' {
  let from = start;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return 'table.open-quote';
    value += text.slice(from, quote);
    from = quote + 2;
    if (text[quote + 1] === '"') {
      value += '"';
      continue;
    }
    let next = quote + 1;
    while (text[next] === ' ' || (text[next] === '\r' && lineEnd === '\n')) next += 1;
    return next >= text.length || text[next] === delimiter || text[next] === lineEnd ? { value, next } : 'table.after-quote';
  }
}
