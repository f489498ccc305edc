import type { DocumentProblem } from '../../../domain/circle/document-problem.ts';
import type { Say } from '../../say/say.ts';

/** How many problems of a document are said; one is mostly the cause of the others. */
const said = 5;

/** What is wrong in a circle document, in a few sentences, each with where it stands. */
export function documentProblems(say: Say, problems: readonly DocumentProblem[]): string {
  return problems
    .slice(0, said)
    .map(({ path, key, params }) => {
      const what = say(`in-out.${key}`, params);
      return path === '' ? what : say('in-out.document.at', { path, what });
    })
    .join(' ');
}
