import { keeping } from './keeping.ts';
import { charactersOf } from './label-text.ts';

/** Words before a name that say what somebody is; the letter in the mark is that of the name. */
const before =
  /^(tante|oom|neef|nicht|oma|opa|buurman|buurvrouw|meneer|mevrouw|dhr|mevr|mw|mr|mrs|ms|dr|drs|ir|ds|prof|de|het|een|the|aunt|uncle|cousin|granny|grandma|grandpa)\.?$/iu;

/** One letter for in a mark, or with `two` the letters of the first and the last word: what a name begins with, as people count characters. */
export const initialsOf = (name: string, two: boolean): string => known(`${two} ${name}`, () => lettersOf(name, two));

const known = keeping<string>(2000);

function lettersOf(name: string, two: boolean): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const named = words.findIndex((word) => !before.test(word));
  const own = named < 0 ? words : words.slice(named);
  const first = own[0] ?? '';
  const last = own.length > 1 && two ? (own.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => charactersOf(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase('und');
}
