import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../src/cli/convert.ts';
import { draw } from '../../src/cli/draw.ts';
import { projectRoot } from '../../src/config.ts';
import { openBrowser } from '../support/browser.ts';

const from = path.join(projectRoot, 'tests', 'fixtures', 'support-network');
const folder = mkdtempSync(path.join(tmpdir(), 'naober-networks-'));
const mapping = {
  name: 'alterID',
  ring: { column: 'gives', values: { 1: 1, 0: 3 }, unknown: 4 },
  sector: { column: 'kin', values: { 1: 'family', 0: 'society' }, unknown: null },
  support: { help: { column: 'gives', gives: '1' } },
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  writeFileSync(path.join(folder, 'mapping.json'), JSON.stringify(mapping));
  const files = ['--egos', 'egos', '--alters', 'alters', '--ties', 'ties'].map((word) =>
    word.startsWith('--') ? word : path.join(from, word === 'ties' ? 'alter_ties.csv' : `${word}.csv`),
  );
  const ids = 'ego=egoID,alter=alterID,source=source,target=target';
  const status = await convert([
    ...files,
    '--id',
    ids,
    '--map',
    path.join(folder, 'mapping.json'),
    '--to',
    'naober',
    '--out',
    path.join(folder, 'circles'),
  ]);
  expect(status).toBe(0);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1300, height: 1400 } });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks the browser, which knows nothing of the layout, what it sees; each fault as a sentence. */
const look = `(() => {
  const svg = document.querySelector('svg');
  const faults = [];
  const frame = svg.getBoundingClientRect();
  const centre = { x: frame.left + Number(svg.dataset.cx), y: frame.top + Number(svg.dataset.cy) };
  const bands = new Map([...svg.querySelectorAll('[data-inner]')].map((band) => [band.dataset.ring, band.dataset]));
  const people = [...svg.querySelectorAll('[data-alter]')];
  const more = [...svg.querySelectorAll('[data-more]')];
  const boxes = [...people, ...more].map((one) => ({ name: one.dataset.alter ?? '+' + one.dataset.more, box: one.getBoundingClientRect(), one }));
  for (const [index, { name, box, one }] of boxes.entries()) {
    if (box.left < frame.left - 0.5 || box.top < frame.top - 0.5 || box.right > frame.right + 0.5 || box.bottom > frame.bottom + 0.5) faults.push(name + ' is outside the picture');
    for (const other of boxes.slice(index + 1)) {
      if (Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 0.5 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 0.5) faults.push(name + ' overlaps ' + other.name);
    }
    const mark = [...one.children].find((part) => ['circle', 'rect', 'path', 'polygon'].includes(part.tagName))?.getBoundingClientRect() ?? box;
    const [x, y] = [(mark.left + mark.right) / 2 - centre.x, (mark.top + mark.bottom) / 2 - centre.y];
    const band = bands.get(one.dataset.ring);
    const distance = Math.hypot(x, y);
    if (!band || distance < Number(band.inner) - 0.5 || distance > Number(band.outer) + 0.5) faults.push(name + ' is not in ring ' + one.dataset.ring);
    if (one.dataset.sector === 'family' && !(x < 1 && y < 1)) faults.push(name + ' is not in the family');
    if (one.dataset.sector === 'society' && !(x > -1 && y < 1)) faults.push(name + ' is not in society');
  }
  return { faults, drawn: people.length, more: more.reduce((sum, one) => sum + Number(one.dataset.more), 0) };
})()`;

describe.each([390, 1280])('at %d px', (width) => {
  test('every real network is drawn without one overlap, everybody in their place or counted', async () => {
    const circles = path.join(folder, 'circles');
    const names = readdirSync(circles).filter((name) => name.endsWith('.json'));
    expect(names.length).toBe(108);
    const faults: string[] = [];
    for (const name of names) {
      const out = path.join(folder, `${name}.svg`);
      expect(await draw([path.join(circles, name), '--width', String(width), '--out', out])).toBe(0);
      await page.setContent(`<body style="margin:0">${readFileSync(out, 'utf8')}</body>`);
      const seen = JSON.parse(JSON.stringify(await page.evaluate(look)));
      const { members } = JSON.parse(readFileSync(path.join(circles, name), 'utf8'));
      if (seen.drawn + seen.more !== members.length)
        faults.push(`${name}: ${members.length} named, ${seen.drawn} drawn, ${seen.more} counted`);
      faults.push(...seen.faults.map((fault: string) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
