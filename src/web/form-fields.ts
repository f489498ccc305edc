import type { Sent, SentFile } from './request/sent-file.ts';

/** The fields of a sent form. Every value is well-formed text without control characters; an absent field is ''. */
export type FormFields = {
  get(name: string): string;
  all(name: string): readonly string[];
  /** The field as a random id, or null when it is not one: safe to hand to the store. */
  id(name: string): string | null;
  /** Every value of the field that is a random id. */
  ids(name: string): readonly string[];
  /** Everything that was typed, in order: for showing it again when it could not be kept. */
  entries(): readonly (readonly [name: string, value: string])[];
  /** The file of the field, on pages that take one. */
  file(name: string): Sent;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The shape of every id in an address or a form, as a pattern for the router. */
export const idPattern = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Text that can be kept and shown: no NUL or other control characters but tab and line ends, no half characters. */
const clean = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '');

type Pairs = Iterable<readonly [name: string, value: string]>;

/** The fields of a form out of what was sent: texts, and the files beside them. 'too-large' stands for every file of a form that was not read. */
export function fieldsIn(sent: Pairs, files: ReadonlyMap<string, SentFile> | 'too-large' = new Map()): FormFields {
  const entries = [...sent].map(([name, value]) => [clean(name), clean(value)] as const);
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => value);
  const ids = (name: string) => all(name).filter((value) => uuid.test(value));
  return {
    get: (name) => all(name)[0] ?? '',
    all,
    id: (name) => ids(name)[0] ?? null,
    ids,
    entries: () => entries,
    file: (name) => (files === 'too-large' ? files : (files.get(name) ?? 'none')),
  };
}

/** Reads a body of the type application/x-www-form-urlencoded; any text is a form, malformed escapes become replacement characters. */
export const formFields = (body: string): FormFields => fieldsIn(new URLSearchParams(body));
