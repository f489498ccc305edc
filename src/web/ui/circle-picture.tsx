import type { Circle } from '../../domain/circle/circle.ts';
import { layOutCircle } from '../../domain/circle/layout/lay-out-circle.ts';
import { drawCircle } from './drawing/draw-circle.ts';
import { drawingWords } from './drawing/drawing-words.ts';
import { toVnode } from './drawing/to-vnode.ts';

type CirclePictureProps = {
  readonly circle: Circle;
  readonly language: string;
  /** In px, on a wide screen: the room there is, so that labels come out at their own size. */
  readonly room?: number;
};

/** In px: what fits on a phone. */
const phone = 390;

/** A circle to look at, drawn for a wide and for a narrow screen; the circle island throws the hidden one away. Nothing private is drawn. */
export function CirclePicture({ circle, language, room = 740 }: CirclePictureProps) {
  const views = [
    { name: 'wide', width: room },
    { name: 'narrow', width: phone },
  ];
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
