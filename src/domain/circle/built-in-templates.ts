import type { Label, LineType, Sector, Template } from './template.ts';

const say = (nl: string, en: string): Label => ({ nl, en });

const family: Sector = { key: 'family', label: say('Familie', 'Family') };
const professionals: Sector = { key: 'professionals', label: say('Zorg en welzijn', 'Care and welfare') };
const society: Sector = { key: 'society', label: say('Buurt en samenleving', 'Neighbourhood and society') };

/** Who the people "like me" are, in the quadrant Lensink calls medecliënten: the owner chooses the words that fit. */
export const peerLabels: Readonly<Record<string, Label>> = {
  'like-me': say('Mensen zoals ik', 'People like me'),
  'co-residents': say('Medebewoners', 'Fellow residents'),
  neighbourhood: say('Mensen uit de buurt', 'People in my street'),
  'work-or-study': say('Werk of studie', 'Work or study'),
};

const peers: Sector = { key: 'peers', label: say('Mensen zoals ik', 'People like me') };

/** Netwerkcirkel after Lensink: four rings by kind of relation, four quadrants. Plain labels; see `professionalLabels`. */
export const lensink: Template = {
  id: 'lensink-4x4',
  version: 1,
  form: 'rings',
  meaning: 'kind-of-relation',
  name: say('Netwerkcirkel met vier kringen', 'Network circle with four rings'),
  rings: [
    { key: 'intimates', label: say('Heel dichtbij', 'Very close') },
    { key: 'friends', label: say('Vrienden', 'Friends') },
    { key: 'acquaintances', label: say('Bekenden', 'Acquaintances') },
    { key: 'services', label: say('Hulp en diensten', 'Help and services') },
  ],
  sectors: [family, society, professionals, peers],
};

/** The names professionals use for the same template, by ring or sector key. */
export const professionalLabels: Readonly<Record<string, Label>> = {
  intimates: say('Intimi', 'Intimates'),
  friends: say('Vrienden', 'Friends'),
  acquaintances: say('Bekenden', 'Acquaintances'),
  services: say('Diensten', 'Services'),
  family: say('Familie', 'Family'),
  peers: say('Medecliënten', 'Fellow clients'),
  professionals: say('Professionals', 'Professionals'),
  society: say('Samenleving', 'Society'),
};

/** Circles of Support after Judith Snow: intimacy, friendship, participation, exchange; no sectors. */
export const snow: Template = {
  id: 'snow-4',
  version: 1,
  form: 'rings',
  meaning: 'kind-of-relation',
  name: say('Vier cirkels van steun', 'Four circles of support'),
  rings: [
    { key: 'intimacy', label: say('Heel dichtbij', 'Intimacy') },
    { key: 'friendship', label: say('Vriendschap', 'Friendship') },
    { key: 'participation', label: say('Meedoen', 'Participation') },
    { key: 'exchange', label: say('Betaald of in ruil', 'Exchange') },
  ],
  sectors: [],
};

/** Convoy model and GENIE: three rings by subjective importance; no sectors. */
export const convoy: Template = {
  id: 'convoy-3',
  version: 1,
  form: 'rings',
  meaning: 'importance',
  name: say('Drie kringen: hoe belangrijk is iemand voor je', 'Three rings: how important somebody is to you'),
  rings: [
    { key: 'inner', label: say('Onmisbaar', 'Cannot do without') },
    { key: 'middle', label: say('Heel belangrijk', 'Very important') },
    { key: 'outer', label: say('Ook belangrijk', 'Important too') },
  ],
  sectors: [],
};

const lineTypes: readonly LineType[] = [
  { valence: 'supportive', style: 'thick', label: say('geeft steun', 'gives support') },
  { valence: 'neutral', style: 'dotted', label: say('gewoon', 'neutral') },
  { valence: 'ambivalent', style: 'plain', label: say('wisselend', 'mixed') },
  { valence: 'strained', style: 'wavy', label: say('kost kracht', 'costs strength') },
  { valence: 'unsafe', style: 'wavy', label: say('niet veilig', 'not safe') },
];

/** Ecogram: a star around the person, one line each, in seven categories with three kinds of line. */
export const ecogram: Template = {
  id: 'ecogram-star',
  version: 1,
  form: 'star',
  meaning: 'kind-of-relation',
  name: say('Ster (ecogram)', 'Star (ecogram)'),
  rings: [{ key: 'contacts', label: say('Contacten', 'Contacts') }],
  sectors: [
    { key: 'family-of-origin', label: say('Gezin waar je uit komt', 'Family of origin') },
    { key: 'other-family', label: say('Andere familie', 'Other family') },
    { key: 'friends', label: say('Vrienden', 'Friends') },
    { key: 'acquaintances', label: say('Kennissen en collega’s', 'Acquaintances and colleagues') },
    { key: 'neighbours', label: say('Buren', 'Neighbours') },
    { key: 'advisers', label: say('Raadslieden', 'Advisers') },
    { key: 'care', label: say('Zorgverleners', 'Care workers') },
  ],
  lineTypes,
};

/** Every template that comes with Naober; the first is the default. */
export const builtInTemplates: readonly Template[] = [lensink, snow, convoy, ecogram];
