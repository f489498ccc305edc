/** One element of a drawing, as plain data: it becomes text or a virtual node of a page. */
export type DrawingNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (DrawingNode | string)[];
};

/** Makes an element; children may be left out. */
export const node = (
  tag: string,
  attributes: DrawingNode['attributes'],
  ...children: readonly (DrawingNode | string)[]
): DrawingNode => ({
  tag,
  attributes,
  children,
});

/** A number for in a drawing: at most two decimals. */
export const short = (value: number): number => Math.round(value * 100) / 100;
