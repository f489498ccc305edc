import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { exampleCircle } from './example-circle.ts';

/** A circle that is clearly an example, for who wants to see one before beginning. */
export const example = page({
  name: 'example',
  audience: 'everybody',
  address: addresses.example(),
  get: async ({ say, language }) => {
    const words = (
      <>
        <Heading level={1}>{say('begin.example-title')}</Heading>
        <Paragraph>{say('begin.example-lead')}</Paragraph>
        <Paragraph>{say('begin.example-how')}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.begin()}>{say('begin.example-start')}</ButtonLink>
        </Actions>
        <QuietLinks links={[{ to: addresses.blankSheet(), text: say('begin.blank-sheet') }]} />
      </>
    );
    const drawing = <CirclePicture circle={exampleCircle} language={language} />;
    return {
      kind: 'page',
      title: say('begin.example-title'),
      body: <BesideDrawing words={words} drawing={drawing} />,
      shape: 'beside-drawing',
    };
  },
});
