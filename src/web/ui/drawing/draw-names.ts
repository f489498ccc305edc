import { isRightToLeft, textWidth } from '../../../domain/circle/layout/label-text.ts';
import type { PlacedName } from '../../../domain/circle/layout/sector-names.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node, short } from './drawing-node.ts';

/** Attributes that keep a line of text as wide as was reckoned, in any font. */
const asWideAs = (width: number): DrawingNode['attributes'] => ({
  textLength: short(width),
  lengthAdjust: 'spacingAndGlyphs',
});

/** A line of text centred on a point (the whole drawing says so once, at its root), running the way its letters run. */
export function centredText(
  text: string,
  x: number,
  baseline: number,
  size: number,
  width: number,
  paint: DrawingNode['attributes'],
): DrawingNode {
  const direction = isRightToLeft(text) ? { direction: 'rtl', 'unicode-bidi': 'embed' } : {};
  return node(
    'text',
    {
      x: short(x),
      y: short(baseline),
      'font-size': short(size),
      ...direction,
      ...asWideAs(width),
      ...paint,
    },
    text,
  );
}

/** The name of a ring or a sector, in as many lines as it was given. */
export function drawName({ lines, size, align, box, text }: PlacedName, paint: DrawingNode['attributes']): DrawingNode {
  const height = box.height / lines.length;
  const written = lines.map((line, index) => {
    const width = textWidth(line, size);
    const middle =
      align === 'middle' ? box.x + box.width / 2 : align === 'start' ? box.x + width / 2 : box.x + box.width - width / 2;
    return centredText(line, middle, box.y + index * height + 1.05 * size, size, width, paint);
  });
  return node('g', {}, ...written, ...(lines.join(' ') === text ? [] : [node('title', {}, text)]));
}
