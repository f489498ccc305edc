// Of the components whose whole stylesheet comes along, only the rules for classes that some page uses: the phone reads no others.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const classes = /utrecht-[a-z_-]+/g;

/** Every class of those components that is named anywhere in what is drawn or styled here. */
function classesIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tsx?|css)$/.test(name));
  return new Set(files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').match(classes) ?? []));
}

/** What stands between braces on the outermost level, each with what is before it. */
function* blocksOf(css) {
  let [depth, from, open] = [0, 0, 0];
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] !== '}' || --depth > 0) continue;
    yield { before: css.slice(from, open), inside: css.slice(open + 1, at) };
    from = at + 1;
  }
}

/** A selector may match when every class it asks for is used; what it says with `:not`, `:is` or `:where` is left alone. */
const mayMatch = (selector, used) =>
  (selector.replace(/:(not|is|where)\([^()]*\)/g, '').match(/\.utrecht-[a-z_-]+/g) ?? []).every((one) => used.has(one.slice(1)));

/** The selectors of a rule, with the notes before it left out. */
const selectorsOf = (before) =>
  before
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .trim()
    .split(/,(?![^(]*\))/);

function usedRules(css, used) {
  let kept = '';
  for (const { before, inside } of blocksOf(css)) {
    const selectors = selectorsOf(before);
    if (/^@(media|supports)/.test(selectors[0] ?? '')) kept += `${before}{${usedRules(inside, used)}}`;
    else if (selectors.some((one) => mayMatch(one, used))) kept += `${before}{${inside}}`;
  }
  return kept;
}

/** For esbuild: leaves out of those stylesheets what nothing under `folder` uses. */
export const onlyUsedRules = (folder) => ({
  name: 'only-used-rules',
  setup(build) {
    const used = classesIn(folder);
    build.onLoad({ filter: /node_modules[\\/]@utrecht[\\/].*\.css$/ }, ({ path: file }) => ({
      contents: usedRules(readFileSync(file, 'utf8'), used),
      loader: 'css',
    }));
  },
});
