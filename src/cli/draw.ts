import path from 'node:path';
import { readCircleDocument } from '../domain/circle/document.ts';
import { layOutCircle } from '../domain/circle/layout/lay-out-circle.ts';
import { drawCircle } from '../web/ui/drawing/draw-circle.ts';
import { drawingWords } from '../web/ui/drawing/drawing-words.ts';
import { toSvgText } from '../web/ui/drawing/to-svg-text.ts';
import { maybeOption, option, readArguments, type Typed } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { drawHelp } from './draw-help.ts';
import { stopOverDocument } from './problem-words.ts';
import { readInput } from './read-input.ts';
import { writeFiles } from './write-files.ts';
import { writeOut } from './write-out.ts';

/** Width in px at 96 to the inch of what a sheet has left between margins of 12 mm. */
const papers: Readonly<Record<string, number>> = {
  a4: Math.floor(((210 - 24) / 25.4) * 96),
  a3: Math.floor(((297 - 24) / 25.4) * 96),
};

function widthOf(typed: Typed): { readonly width: number; readonly paper: boolean } {
  const paper = maybeOption(typed, 'paper');
  if (paper !== null) {
    const width = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
    if (width === undefined) throw new CommandProblem(`--paper is a4 or a3, not "${paper}"`, 2);
    return { width, paper: true };
  }
  const given = option(typed, 'width');
  const width = Number(given);
  if (!/^\d+$/.test(given) || width < 240 || width > 4000)
    throw new CommandProblem(`--width takes a whole number from 240 to 4000, not "${given}"`, 2);
  return { width, paper: false };
}

function languageOf(typed: Typed): string {
  const language = maybeOption(typed, 'language') ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw new CommandProblem(`--language is nl or en, not "${language}"`, 2);
  return language;
}

/** The command `draw`: one circle document as an SVG file that stands alone. */
export async function draw(args: string[]): Promise<number> {
  const typed = readArguments(args, ['width', 'out', 'paper', 'language'], []);
  if (typed.options.has('help')) {
    await writeOut(drawHelp);
    return 0;
  }
  const [file, second] = typed.words;
  if (file === undefined || second !== undefined) throw new CommandProblem('name one circle document to draw', 2);
  const out = option(typed, 'out');
  const size = widthOf(typed);
  const language = languageOf(typed);
  const { text } = await readInput(file);
  const read = readCircleDocument(text);
  if (!read.ok) return stopOverDocument(file, read.refusal);
  const words = drawingWords(language);
  const layout = layOutCircle(read.value, { ...size, language, labels: words });
  const drawing = drawCircle(read.value, layout, { language, words, privateView: false, standAlone: true });
  await writeFiles(path.dirname(out), [{ name: path.basename(out), text: `${toSvgText(drawing)}\n` }]);
  return 0;
}
