import type { DocumentProblem, DocumentProblemKey } from '../domain/circle/document-problem.ts';
import type { HsdsProblemKey, ServiceProblem } from '../domain/community/hsds/reading.ts';
import type { TableProblem, TableProblemKey } from '../domain/interchange/table-problem.ts';
import { CommandProblem } from './command-problem.ts';

const tableWords: Readonly<Record<TableProblemKey, string>> = {
  'table.empty': 'there is nothing in it, not even a header',
  'table.not-text': 'this is not a text file',
  'table.open-quote': 'a quote opens here and is never closed',
  'table.after-quote': 'there is text between a closing quote and the next delimiter',
  'table.cell-count': 'this row has {found} cells, the header has {wanted}',
  'table.repeated-column': 'two columns have this name',
  'table.no-column': 'there is no such column; there are: {columns}',
  'table.no-id': 'the id is empty or NA',
  'table.repeated-ego': 'ego "{value}" is given twice',
  'table.unknown-ego': 'ego "{value}" is not in the file of egos',
  'table.repeated-alter': 'alter "{value}" is given twice for this ego',
  'table.unknown-alter': '"{value}" is not an alter of this ego',
  'table.self-tie': '"{value}" has a tie with itself',
  'table.not-in-mapping': 'the mapping does not say what "{value}" means',
};

const hsdsWords: Readonly<Record<HsdsProblemKey, string>> = {
  'hsds.not-services':
    'there are no services in it. Give one service of HSDS 3.1, a list of services, or a page of a list with its contents',
  'hsds.missing': 'this is missing or empty, and it is needed. Fill it in',
  'hsds.not-an-id': '"{value}" is no id. Give a UUID that stays the same, such as 3a19ff88-4620-4d17-9830-ac1d859eb5d5',
  'hsds.not-a-day': '"{value}" is no day. Write year, month, day: 2026-11-24',
  'hsds.not-a-time': '"{value}" is no time of that day. Write hours and minutes as on the wall: 09:30',
  'hsds.not-a-mail-address': '"{value}" is no mail address. Write one such as name@example.org, or leave it out',
  'hsds.not-a-web-address': '"{value}" is no web address. Begin it with https://, or leave it out',
  'hsds.not-a-language': '"{value}" is no code of a language. Write two or three small letters: nl',
  'hsds.over-before-it-begins': 'it ends on {until}, before it begins on {from}. Correct one of the two',
  'hsds.rhythm-not-kept':
    'this rhythm cannot be followed. Say freq (WEEKLY or MONTHLY) with byday or bymonthday, or dtstart for once; or say it in description',
};

const documentWords: Readonly<Record<DocumentProblemKey, string>> = {
  'document.too-large': 'the document has {length} characters, at most {max} are read',
  'document.not-json': 'this is not JSON: {reason}',
  'document.wrong-format': 'the format is "{value}", not "{wanted}"',
  'document.wrong-type': 'a {expected} is wanted here, and it is: {found}',
  'document.missing': 'this is missing or empty',
  'document.too-long': 'this is {length} characters long, at most {max} can be kept',
  'document.too-many': 'there are {count}, at most {max} can be kept',
  'document.too-few': 'there are {count}, at least {min} are needed',
  'document.not-allowed-characters': 'it holds characters that cannot be kept here',
  'document.not-one-of': '"{value}" is none of: {allowed}',
  'document.out-of-range': '{value} is not between {min} and {max}, or not whole',
  'document.unknown-template': 'there is no template "{value}"; there are: {allowed}',
  'document.outside-template': '"{value}" is no ring or sector of this template',
  'document.duplicate': '"{value}" is given twice',
  'document.unknown-member': 'there is no member "{value}"',
  'document.self-tie': '"{value}" has a tie with itself',
};

const words: Readonly<Record<TableProblemKey | DocumentProblemKey | HsdsProblemKey, string>> = {
  ...tableWords,
  ...documentWords,
  ...hsdsWords,
};

const fill = (sentence: string, params: Readonly<Record<string, string | number>>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));

/** A problem of a delimited file in one line: file, row (the header is row 1), column, what. */
function tableSentence(problem: TableProblem): string {
  const where = [
    problem.file,
    ...(problem.row === null ? [] : [`row ${problem.row}`]),
    ...(problem.column === null ? [] : [`column "${problem.column}"`]),
  ];
  return `${where.join(', ')}: ${fill(words[problem.key], problem.params)}`;
}

/** A problem of a circle document in one line: file, path, what. */
export function documentSentence(file: string, problem: DocumentProblem | ServiceProblem): string {
  return `${file}${problem.path === '' ? '' : `, ${problem.path}`}: ${fill(words[problem.key], problem.params)}`;
}

/** Stops a command over the problems of delimited files. */
export function stopOverTable(problems: readonly TableProblem[]): never {
  throw new CommandProblem(problems.map(tableSentence).join('\n'));
}

/** Stops a command over the problems of one document. */
export function stopOverDocument(file: string, problems: readonly DocumentProblem[]): never {
  throw new CommandProblem(problems.map((problem) => documentSentence(file, problem)).join('\n'));
}
