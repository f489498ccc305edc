/** How often the owner does something for somebody, in the words of the owner's page. */
export const oftens = ['daily', 'weekly', 'monthly', 'sometimes'] as const;
export type Often = (typeof oftens)[number];

/** Whether a word is one of those. */
export const isOften = (text: string): text is Often => oftens.some((one) => one === text);

/** What the owner does themselves for somebody of their circle (`alterId`); `often` null is not said. */
export type OwnLine = {
  readonly id: string;
  readonly alterId: string;
  readonly kind: string;
  readonly often: Often | null;
  readonly version: number;
};
