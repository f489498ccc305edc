import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { nothingSaid } from '../../../domain/circle/about.ts';
import { ecogram, lensink } from '../../../domain/circle/built-in-templates.ts';
import type { Alter, Circle } from '../../../domain/circle/circle.ts';
import { layOutCircle } from '../../../domain/circle/layout/lay-out-circle.ts';
import type { Template } from '../../../domain/circle/template.ts';
import { drawCircle } from './draw-circle.ts';
import type { DrawingNode } from './drawing-node.ts';
import { drawingWords } from './drawing-words.ts';
import { toSvgText } from './to-svg-text.ts';
import { toVnode } from './to-vnode.ts';

const anja: Alter = {
  id: 'anja',
  name: 'Anja',
  kind: 'person',
  status: 'present',
  role: 'zus',
  ring: 1,
  sector: 'family',
  seat: 0,
  place: null,
  valence: 'supportive',
  support: [{ kind: 'transport', gives: true, receives: null, wanted: null, asked: null }],
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
};

function drawn(
  alters: readonly Alter[],
  { template = lensink, privateView = false, standAlone = true, language = 'nl' } = {},
): DrawingNode {
  const circle: Circle = { template, ego: { id: 'ego', name: 'Bert', attributes: {} }, alters, ties: [] };
  const layout = layOutCircle(circle, { width: 740, language });
  return drawCircle(circle, layout, { language, words: drawingWords(language), privateView, standAlone });
}

function all(node: DrawingNode, attribute: string): readonly DrawingNode[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, attribute)));
  return Object.hasOwn(node.attributes, attribute) ? [node, ...below] : below;
}

/** What somebody who hears the drawing hears for a mark, and what a pointer over it shows. */
const titleOf = (group: DrawingNode | undefined) =>
  group?.children.find((child) => typeof child !== 'string' && child.tag === 'title' && group.attributes['role'] === 'img');

describe('a drawing', () => {
  test('says where its middle, rings and sectors are', () => {
    const drawing = drawn([]);
    expect(drawing.attributes['data-cx']).toBe(370);
    expect(all(drawing, 'data-inner').map(({ attributes }) => attributes['data-ring'])).toEqual([4, 3, 2, 1]);
    expect(all(drawing, 'data-from').map(({ attributes }) => attributes['data-sector'])).toEqual(
      lensink.sectors.map(({ key }) => key),
    );
  });

  test('has one group for everybody, with the mark first, and says in words what place and shape say', () => {
    const [group] = all(drawn([anja]), 'data-alter');
    expect(group?.attributes).toMatchObject({ 'data-alter': 'anja', 'data-ring': 1, 'data-sector': 'family' });
    expect(titleOf(group)).toMatchObject({ children: ['Anja, zus. Heel dichtbij. Familie.'] });
    expect(group?.children.map((child) => (typeof child === 'string' ? child : child.tag))).toEqual([
      'circle',
      'text',
      'text',
      'title',
    ]);
  });

  test('says it in English in an English drawing', () => {
    const [group] = all(drawn([{ ...anja, kind: 'pet', status: 'deceased' }], { language: 'en' }), 'data-alter');
    expect(titleOf(group)).toMatchObject({ children: ['Anja, zus. Animal. Deceased. Very close. Family.'] });
  });

  test('shows feelings and support in the private view alone, and in words too', () => {
    const open = toSvgText(drawn([anja]));
    const own = toSvgText(drawn([anja], { privateView: true }));
    expect(open).not.toMatch(/steun|geeft|stroke-width="4"/);
    expect(own).toContain('Anja, zus. Heel dichtbij. Familie. Geeft steun. Geeft.');
    expect(own).toContain('stroke-width="4"');
  });

  test('draws a line to everybody in a star, without a style for those who may not know', () => {
    const star: Template = ecogram;
    const text = toSvgText(drawn([{ ...anja, sector: 'friends', valence: 'strained' }], { template: star }));
    expect(text.match(/stroke-opacity="0.75"/g)).toHaveLength(1);
    expect(text).not.toMatch(/Q\d/);
  });

  test('stands alone without classes, styles or anything to fetch', () => {
    const text = toSvgText(drawn([anja]));
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(text).not.toMatch(/class=|style=|href|url\(/);
    expect(text.match(/<text /g)?.length).toBe(text.match(/textLength=/g)?.length);
  });

  test('never lets a name become markup', () => {
    const name = `<script>alert('1')</script>&"\u0000\ud800`;
    for (const text of [
      toSvgText(drawn([{ ...anja, name }])),
      render(toVnode(drawn([{ ...anja, name }], { standAlone: false }))),
    ]) {
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script');
    }
    expect(toSvgText(drawn([{ ...anja, name }]))).not.toContain('\u0000');
  });

  test('is the same in a page, by classes instead of colours', () => {
    const page = render(toVnode(drawn([anja], { standAlone: false })));
    expect(page).toContain('class="mark tint-');
    expect(page).not.toMatch(/ fill=|stroke=/);
  });
});
