import type { Circle } from '../../domain/circle/circle.ts';
import { layOutCircle } from '../../domain/circle/layout/lay-out-circle.ts';
import { drawCircle } from './drawing/draw-circle.ts';
import { drawingWords } from './drawing/drawing-words.ts';
import { RecentDrawing } from './drawing/recent-drawings.ts';

type CirclePictureProps = {
  readonly circle: Circle;
  readonly language: string;
  /** In px, on a wide screen: the room there is, so that labels come out at their own size. */
  readonly room?: number;
  /** The wide drawing is for paper: its words as large as on paper. */
  readonly paper?: boolean;
};

/** The width of the writable part of an upright A4 sheet, in px. */
export const sheetWidth = 680;

/** In px: what fits on a phone. */
const phone = 390;

/** A circle to look at, drawn for a wide and for a narrow screen; the circle island throws the hidden one away. Nothing private is drawn. */
export function CirclePicture({ circle, language, room = 740, paper = false }: CirclePictureProps) {
  const of = JSON.stringify(['shown', language, room, paper, circle]);
  const draw = (width: number, onPaper: boolean) => {
    const options = { language, words: drawingWords(language), privateView: false, standAlone: false };
    return drawCircle(circle, layOutCircle(circle, { width, language, paper: onPaper }), options);
  };
  return (
    <div data-island="circle">
      <RecentDrawing name="wide" of={of} draw={() => draw(room, paper)} />
      <RecentDrawing name="narrow" of={of} draw={() => draw(phone, false)} />
    </div>
  );
}
