/** Something that may make a text easier to read, or safer to send: which words it is about. */
export type ReadingHint =
  | { readonly kind: 'long-sentence'; readonly words: string }
  | { readonly kind: 'hard-word'; readonly words: string }
  | { readonly kind: 'illness'; readonly words: string };

/** More words in one sentence than somebody who reads slowly keeps in mind. */
const mostWords = 15;

/** Words of letters from authorities and of care, with which nobody asks a neighbour. Dutch and English. */
const hard = [
  ...[
    'assistentie',
    'ondersteuning',
    'faciliteren',
    'coördineren',
    'beschikbaarheid',
    'verzoeken',
    'desgewenst',
    'aangaande',
    'participeren',
  ],
  ...['begeleiding', 'mantelzorg', 'zorgvraag', 'cliënt', 'hulpbehoevend', 'inzetbaar', 'realiseren', 'indien', 'teneinde'],
  ...['assistance', 'facilitate', 'coordinate', 'availability', 'regarding', 'participate', 'caregiver', 'aforementioned'],
];

/** How words begin that tell of an illness: nobody has to know that to say yes. */
const ill = [
  ...[
    'kanker',
    'chemo',
    'dement',
    'alzheimer',
    'parkinson',
    'depress',
    'psycho',
    'diagnos',
    'medicijn',
    'operatie',
    'ziekte',
    'ziekenhuis',
  ],
  ...[
    'hartfalen',
    'beroerte',
    'verslaa',
    'suikerziekte',
    'diabet',
    'tumor',
    'behandeling',
    'incontinent',
    'overspannen',
    'burn-out',
  ],
  ...[
    'cancer',
    'dementia',
    'stroke',
    'surgery',
    'illness',
    'disease',
    'hospital',
    'medication',
    'addict',
    'treatment',
    'burnout',
  ],
];

/** What could be said simpler, or left out. Hints only: nothing is ever refused for its words. */
export function readingHints(text: string): readonly ReadingHint[] {
  const sentences = text.split(/[.!?\n]+/).map((one) => one.trim());
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const long = sentences.find((one) => one.split(/\s+/).length > mostWords);
  const firstHard = words.find((word) => hard.includes(word));
  const firstIll = words.find((word) => ill.some((begins) => word.startsWith(begins)));
  return [
    ...(firstIll === undefined ? [] : [{ kind: 'illness', words: firstIll } as const]),
    ...(long === undefined ? [] : [{ kind: 'long-sentence', words: long } as const]),
    ...(firstHard === undefined ? [] : [{ kind: 'hard-word', words: firstHard } as const]),
  ];
}
