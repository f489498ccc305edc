/** The data of an element by key id, in order. */
type Data = ReadonlyMap<string, string>;

/** What a key stands for: its readable name and the value where an element has none. */
export type GraphKey = { readonly id: string; readonly on: string; readonly name: string; readonly byDefault: string | null };

/** One graph of a GraphML file, as it stands there. */
export type Graph = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: Data;
  readonly nodes: readonly { readonly id: string; readonly data: Data }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly data: Data }[];
};

/** All graphs of a file and the keys they share. */
export type GraphFile = { readonly keys: ReadonlyMap<string, GraphKey>; readonly graphs: readonly Graph[] };
