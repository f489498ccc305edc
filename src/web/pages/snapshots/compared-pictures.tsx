import type { OwnerVisit } from '../../page.ts';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import type { Pair } from './two-moments.ts';

/** In px: half of a wide screen. */
const half = 590;

/** The two drawings beside each other on a wide screen, under each other on a narrow one; the table says the same in words. */
export function ComparedPictures({
  visit: { language },
  pair: { before, after },
}: {
  readonly visit: OwnerVisit;
  readonly pair: Pair;
}) {
  const sides = before.key === after.key ? [after] : [before, after];
  return (
    <div class="naober-wide naober-two-drawings">
      {sides.map(({ key, title, circle }) => (
        <figure key={key}>
          <figcaption class="naober-label">{title}</figcaption>
          <CirclePicture circle={circle} language={language} room={half} />
        </figure>
      ))}
    </div>
  );
}
