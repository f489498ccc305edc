/** How many different statements are kept prepared; lists of every length would otherwise fill an engine's memory. */
const mostNames = 300;
/** How many statements that came once are remembered. */
const mostRemembered = 1_000;

const names = new Map<string, string>();
let once = new Set<string>();

/** A single statement on rows. Others (several in one text, settings, definitions) cannot be prepared. */
const preparable = /^[\s(]*(select|insert|update|delete|with)\b[^;]*$/i;

/** A name for a statement that came before, while there are names left, so that an engine reads and plans it once per connection; else null. */
export function nameOfStatement(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames || !preparable.test(text) || !cameBack(text)) return null;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/** Whether this statement was asked before; what came once long ago is forgotten. */
function cameBack(text: string): boolean {
  if (once.delete(text)) return true;
  if (once.size >= mostRemembered) once = new Set();
  once.add(text);
  return false;
}
