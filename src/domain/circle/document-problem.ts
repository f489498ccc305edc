/** What can be wrong with a circle document; the words are chosen by this key. */
export type DocumentProblemKey =
  | 'document.too-large'
  | 'document.not-json'
  | 'document.wrong-format'
  | 'document.wrong-type'
  | 'document.missing'
  | 'document.too-long'
  | 'document.too-many'
  | 'document.too-few'
  | 'document.not-allowed-characters'
  | 'document.not-one-of'
  | 'document.out-of-range'
  | 'document.unknown-template'
  | 'document.outside-template'
  | 'document.duplicate'
  | 'document.unknown-member'
  | 'document.self-tie';

/** One problem: where (`members[3].ring`, empty for the whole), what, and the values its sentence needs, each at most 80 characters. */
export type DocumentProblem = {
  readonly path: string;
  readonly key: DocumentProblemKey;
  readonly params: Readonly<Record<string, string | number>>;
};

/** After this many problems a reader stops noting more. */
const enough = 20;

/** A list that readers add their problems to while they go on reading. */
export type ProblemList = {
  readonly all: readonly DocumentProblem[];
  add(path: string, key: DocumentProblemKey, params?: DocumentProblem['params']): void;
};

/** Where readers leave their problems. */
export type ProblemSink = Pick<ProblemList, 'add'>;

/** An empty list of problems. */
export function problemList(): ProblemList {
  const all: DocumentProblem[] = [];
  return {
    all,
    add(path, key, params = {}) {
      if (all.length < enough) all.push({ path: shorten(path), key, params });
    },
  };
}

/** A value as it may be repeated in a message: one line, at most 80 characters. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? kindOf(value) : String(value);
  const line = text.slice(0, 200).replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** What a JSON value is, in a word. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
