import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { nextStep } from '../../../domain/circle/next-step.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, Visit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';

/** The one thing beside the drawing: to go on where one stopped. */
function wayOn(circle: KeptCircle, say: Say): { readonly to: string; readonly text: string } {
  const next = nextStep(circle);
  switch (next.at) {
    case 'names':
      return { to: addresses.names(), text: say('begin.go-on-names') };
    case 'places':
      return { to: addresses.placeAsked(next.question.key), text: say('begin.go-on-places') };
    case 'confirming':
      return { to: addresses.circle(), text: say('begin.go-on-right') };
    case 'done':
      return { to: addresses.circle(), text: say('begin.to-circle') };
  }
}

/** The second visit: the drawing, and one thing at most beside it. */
export function welcomeBack({ say, language, owner }: Visit, circle: KeptCircle): Answer {
  const { name } = circle.ego;
  const title = name === null ? say('begin.back-title') : say('begin.back-title-named', { name });
  const on = wayOn(circle, say);
  const alone = owner?.session.sitting === null;
  const links = [
    ...(on.to === addresses.circle() ? [] : [{ to: addresses.circle(), text: say('begin.to-circle') }]),
    { to: addresses.today(), text: say('home.link') },
    { to: addresses.keep(), text: say('begin.keep') },
    ...(alone ? [{ to: addresses.together(), text: say('begin.together-now') }] : []),
    { to: addresses.close(), text: say('begin.close') },
  ];
  const words = (
    <>
      <Heading level={1}>{title}</Heading>
      <Actions>
        <ButtonLink to={on.to}>{on.text}</ButtonLink>
      </Actions>
      <QuietLinks links={links} />
    </>
  );
  const body = (
    <div class="naober-first">
      <BesideDrawing words={words} drawing={<CirclePicture circle={circle} language={language} room={600} />} />
    </div>
  );
  return { kind: 'page', title, body, shape: 'beside-drawing' };
}
