import type { Circle } from '../../domain/circle/circle.ts';
import { layOutCircle } from '../../domain/circle/layout/lay-out-circle.ts';
import type { Say } from '../say/say.ts';
import { drawCircle } from './drawing/draw-circle.ts';
import { toVNode } from './drawing/to-vnode.ts';
import { drawingWords } from './drawing-words.ts';

type CirclePictureProps = {
  readonly circle: Circle;
  readonly language: string;
  readonly say: Say;
  /** Shows what only the owner may see: line styles, arrows. */
  readonly privateView?: boolean;
};

/** In px: what fits beside the words, and what fits on a phone. The stylesheet shows one of the two. */
const views = [
  { name: 'wide', width: 740 },
  { name: 'narrow', width: 390 },
] as const;

/** A circle, drawn on the server for a wide and for a narrow screen; the circle island throws the hidden one away. */
export function CirclePicture({ circle, language, say, privateView = false }: CirclePictureProps) {
  const words = drawingWords(say);
  return (
    <div data-island="circle">
      {views.map(({ name, width }) => {
        const layout = layOutCircle(circle, { width, language });
        const options = { language, words, privateView, standAlone: false, idPrefix: name };
        return (
          <div key={name} class={`drawing-${name}`}>
            {toVNode(drawCircle(circle, layout, options))}
          </div>
        );
      })}
    </div>
  );
}
