import type { Circle } from '../../domain/circle/circle.ts';
import { layOutCircle } from '../../domain/circle/layout/lay-out-circle.ts';
import { drawCircle } from './drawing/draw-circle.ts';
import { drawingWords } from './drawing/drawing-words.ts';
import { toVnode } from './drawing/to-vnode.ts';

/** In px: what fits beside the words, and what fits on a phone. The stylesheet shows one of the two. */
const views = [
  { name: 'wide', width: 740 },
  { name: 'narrow', width: 390 },
] as const;

/** A circle to look at, drawn for a wide and for a narrow screen; the circle island throws the hidden one away. Nothing private is drawn. */
export function CirclePicture({ circle, language }: { readonly circle: Circle; readonly language: string }) {
  return (
    <div data-island="circle">
      {views.map(({ name, width }) => {
        const layout = layOutCircle(circle, { width, language });
        const options = { language, words: drawingWords(language), privateView: false, standAlone: false, idPrefix: name };
        return (
          <div key={name} class={`drawing drawing-${name}`}>
            {toVnode(drawCircle(circle, layout, options))}
          </div>
        );
      })}
    </div>
  );
}
