import type { VNode } from 'preact';
import type { Shape } from '../page.ts';
import { directionOf } from '../say/languages.ts';
import type { MessageKey } from '../say/say.ts';
import { hasOwnFace, stylesFor } from '../ui/area-styles.ts';
import { Foot, Head, HelperBar, TypedBar } from '../ui/frame.tsx';
import type { PageFrame } from '../ui/page-frame.ts';

type DocumentProps = {
  readonly title: string;
  readonly shape: Shape;
  readonly islands: readonly string[];
  readonly frame: PageFrame;
  readonly body: VNode;
};

const everywhere = ['every-page'];
const asksStill = ['still-open'];

/** Pages about one person, a moment or a sharing have titles that name nobody: a title stays in the history of the browser. */
const aboutSomebody: readonly (readonly [RegExp, MessageKey])[] = [
  [/^\/kring\/(mensen|namen|plek)\/./, 'rest.title-person'],
  [/^\/toen\/./, 'rest.title-moment'],
  [/^\/(delen|uitnodigen|namens|traject|plan)\/./, 'rest.title'],
];

function titleOf({ say, path }: PageFrame, title: string): string {
  const name = say('shell.name');
  const neutral = aboutSomebody.find(([addresses]) => addresses.test(path))?.[1];
  const shown = neutral === undefined ? title : say(neutral);
  return shown === name ? name : `${shown} - ${name}`;
}

/**
 * A whole HTML document. The referrer meta tag narrows the header's no-referrer to "nobody but ourselves", because browsers
 * that are told no-referrer also hide the Origin of our own forms, which is how same-origin.ts knows them.
 */
export function Document({ title, shape, islands, frame, body }: DocumentProps) {
  const { language, look, say, asset, path, still } = frame;
  const font = hasOwnFace(path) ? null : asset('atkinson-hyperlegible-next.woff2');
  return (
    <html lang={language} dir={directionOf(language)} data-theme={look === 'device' ? undefined : look}>
      <head>
        <meta charset="utf-8" />
        <title>{titleOf(frame, title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        {font === null ? null : <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />}
        {stylesFor(path).map((name) => {
          const sheet = asset(name);
          return sheet === null ? null : <link key={name} rel="stylesheet" href={sheet} />;
        })}
        {[...everywhere, ...(shape === 'beside-drawing' ? ['circle'] : []), ...islands, ...(still === null ? [] : asksStill)].map(
          (name) => {
            const source = asset(`${name}.js`);
            return source === null ? null : <script key={name} type="module" src={source} />;
          },
        )}
      </head>
      <body class={`naober-shape-${shape}`} data-still={still ?? undefined}>
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {say('shell.skip')}
        </a>
        <Head frame={frame} />
        <HelperBar frame={frame} />
        <TypedBar frame={frame} />
        <main id="inhoud" tabIndex={-1}>
          {body}
        </main>
        <p id="niet-bewaard" class="naober-note" role="alert" hidden>
          {say('move.not-kept-typed')}
        </p>
        <Foot frame={frame} />
      </body>
    </html>
  );
}
