import type { Circle } from '../../../domain/circle/circle.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, Visit } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';

/** The second visit: the drawing, and one thing at most beside it. */
export function welcomeBack({ say, language }: Visit, circle: Circle): Answer {
  const { name } = circle.ego;
  const title = name === null ? say('begin.back-title') : say('begin.back-title-named', { name });
  const words = (
    <>
      <Heading level={1}>{title}</Heading>
      <Actions>
        <ButtonLink to={addresses.circle()}>{say('begin.to-circle')}</ButtonLink>
      </Actions>
      <QuietLinks
        links={[
          { to: addresses.keep(), text: say('begin.keep') },
          { to: addresses.close(), text: say('begin.close') },
        ]}
      />
    </>
  );
  const body = (
    <div class="naober-first">
      <BesideDrawing words={words} drawing={<CirclePicture circle={circle} language={language} room={600} />} />
    </div>
  );
  return { kind: 'page', title, body, shape: 'beside-drawing' };
}
