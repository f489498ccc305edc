/** A text in one or more languages, by language tag. At least one language is present. */
export type Label = Readonly<Record<string, string>>;

/** A distance band of the drawing; rings are numbered 1..n from inside by their place in the template. */
export type Ring = { readonly key: string; readonly label: Label };

/** A segment of the drawing (kwadrant, leefgebied), clockwise from the top left as the built-in 4x4 is drawn. */
export type Sector = { readonly key: string; readonly label: Label };

/** What a ring says: the kind of relation (Lensink, Snow) or how important somebody is (convoy, GENIE). Never compared across. */
export type RingMeaning = 'kind-of-relation' | 'importance';

/** How a line to a person is drawn, in a star; each style is also said in words. */
export type LineType = {
  readonly valence: Valence;
  readonly style: 'thick' | 'dotted' | 'wavy' | 'plain';
  readonly label: Label;
};

/** The owner's own feeling about a tie; private, shown to nobody else, in no print to show. */
export type Valence = 'supportive' | 'neutral' | 'ambivalent' | 'strained' | 'unsafe';

/**
 * A form of network circle as data: rings 2-6 (a star has 1), sectors 0-8. A circle keeps a full copy, with id and version,
 * so that a drawing of years ago can still be drawn as it was.
 */
export type Template = {
  readonly id: string;
  readonly version: number;
  readonly form: 'rings' | 'star';
  readonly meaning: RingMeaning;
  readonly name: Label;
  readonly rings: readonly Ring[];
  readonly sectors: readonly Sector[];
  readonly lineTypes?: readonly LineType[];
};
