import type { ComponentChildren } from 'preact';
import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import type { OwnerVisit } from '../../page.ts';
import { BesideDrawing } from '../../ui/columns.tsx';
import { CircleDrawing } from './drawing.tsx';

/** From this many on the drawing gets the whole width, above the list. */
const many = 45;

type Props = {
  readonly visit: OwnerVisit;
  readonly circle: KeptCircle;
  readonly heading: ComponentChildren;
  readonly words: ComponentChildren;
  /** On a phone the drawing comes right under the heading. */
  readonly drawingFirst?: boolean;
  /** What comes under a drawing of the whole width, instead of beside it. */
  readonly under?: ComponentChildren;
};

/** The words of a page with the circle beside them; a very full circle gets the whole width, with the longer part of the words below. */
export function BesideCircle({ visit, circle, heading, words, drawingFirst, under }: Props) {
  const full = circle.alters.length > many;
  const drawing = <CircleDrawing circle={circle} visit={visit} full={full} />;
  if (!full) {
    const both = (
      <>
        {words}
        {under}
      </>
    );
    return (
      <BesideDrawing heading={heading} words={both} drawing={drawing} {...(drawingFirst === undefined ? {} : { drawingFirst })} />
    );
  }
  return (
    <div class="naober-full-circle">
      {heading}
      <div class="naober-columns__words">{words}</div>
      <div class="naober-columns__drawing">{drawing}</div>
      <div class="naober-full-circle__under">{under}</div>
    </div>
  );
}
