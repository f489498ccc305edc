import type { ComponentChildren } from 'preact';

type Columns = { readonly words: ComponentChildren; readonly drawing: ComponentChildren };

/**
 * The body of a page of shape 'beside-drawing': words at the start, the drawing beside them on a wide screen. On a phone the
 * drawing comes under the words, or with `drawingFirst` right under the heading, which is then given apart.
 */
export function BesideDrawing({
  heading,
  words,
  drawing,
  drawingFirst,
}: Columns & { readonly heading?: ComponentChildren; readonly drawingFirst?: boolean }) {
  return (
    <div class={drawingFirst ? 'naober-columns naober-columns--drawing-first' : 'naober-columns'}>
      {heading === undefined ? null : <div class="naober-columns__heading">{heading}</div>}
      <div class="naober-columns__words">{words}</div>
      <div class="naober-columns__drawing">{drawing}</div>
    </div>
  );
}
