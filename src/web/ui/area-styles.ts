/** Where somebody answers without an account. */
const answering = /^\/a\//;

/** Whether a page at this address is read in the face of the device itself, and asks for no other. */
export const hasOwnFace = (path: string): boolean => answering.test(path);

/** Addresses that need more than the common styles, and the sheet in web/ui/areas that holds it: a page pays only for what it shows. */
const areas: readonly (readonly [addresses: RegExp, sheet: string])[] = [
  [/^\/(inzicht|toen|geven\/ideeen)(\/|$|\?)/, 'area-insight.css'],
  [/^\/kring\/lijst(\?|$)/, 'area-people.css'],
  [/^\/kring\/mensen\//, 'area-telling.css'],
  [
    /^\/(jij-beslist|delen|bij|uitnodigen|u|mee|wie-keek|organisatie|gast|plan|traject|namens|mijn-gegevens|afspraken|rust)(\/|$|\?)/,
    'area-joining.css',
  ],
  [/^\/buurt(\/|$|\?)/, 'area-nearby.css'],
  [answering, 'area-answering.css'],
  [
    /^\/(vragen|b|agenda|wat-als|wie-draagt-wat|geven(?!\/ideeen)|ketens|bijeenkomst|contact-houden|terugkijken|wat-ik-kan|wie-past)(\/|$|\?)/,
    'area-doing.css',
  ],
];

/** The sheets a page at this address loads, in order. */
export const stylesFor = (path: string): readonly string[] => [
  'styles.css',
  ...areas.flatMap(([addresses, sheet]) => (addresses.test(path) ? [sheet] : [])),
];
