import { renderToString } from 'preact-render-to-string';
import type { Everything } from '../../../../usecases/take-along.ts';
import { directionOf, type Language } from '../../../say/languages.ts';
import { type Say, sayIn } from '../../../say/say.ts';
import { fileNames } from './file-names.ts';
import { photoNames } from './photo-names.ts';
import { Joined } from './read-me-joined.tsx';
import { readMeStyle } from './read-me-style.ts';
import { PersonTold } from './told-person.tsx';

/** What there is to tell, in which language, and when it was taken along. */
export type Told = { readonly everything: Everything; readonly language: Language; readonly at: Date };

const day = (language: string, at: Date) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);

/** A page that stands alone, opened from disk: everybody with all that was said, and what is in which file. It prints well. */
export function readMe({ everything, language, at }: Told): string {
  const say = sayIn(language);
  const { circle, photos } = everything;
  const { name } = circle.ego;
  const title = name === null ? say('in-out.read-me.title') : say('in-out.read-me.title-of', { name });
  const pictures = photoNames(everything);
  const html = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:"
        />
        <title>{title}</title>
        <style>{readMeStyle}</style>
      </head>
      <body>
        <OtherLanguage language={language} />
        <h1>{title}</h1>
        <p>{say('in-out.read-me.date', { date: day(language, at) })}</p>
        <p>{say('in-out.read-me.everything')}</p>
        {circle.helperName === null ? null : <p>{say('in-out.read-me.helped', { name: circle.helperName })}</p>}
        <img class="drawing" src={fileNames.drawing} alt={say('in-out.read-me.drawing')} />
        <h2>
          {circle.alters.length === 0
            ? say('in-out.read-me.nobody')
            : say('in-out.read-me.people', { count: circle.alters.length })}
        </h2>
        {circle.alters.map((alter) => (
          <PersonTold
            key={alter.id}
            voice={{ say, language }}
            circle={circle}
            alter={alter}
            photo={pictures.get(alter.id) ?? null}
          />
        ))}
        <Moments say={say} language={language} snapshots={everything.snapshots} />
        <Joined voice={{ say, language }} rows={everything.rows} />
        <Files say={say} hasPhotos={photos.size > 0} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}

function OtherLanguage({ language }: { readonly language: Language }) {
  const other: Language = language === 'nl' ? 'en' : 'nl';
  return (
    <p class="aside">
      <a href={fileNames.readMe[other]} lang={other} hreflang={other}>
        {sayIn(language)('in-out.read-me.other-language')}
      </a>
    </p>
  );
}

type MomentsProps = { readonly say: Say; readonly language: Language; readonly snapshots: Everything['snapshots'] };

function Moments({ say, language, snapshots }: MomentsProps) {
  if (snapshots.length === 0) return null;
  return (
    <section>
      <h2>{say('in-out.read-me.moments')}</h2>
      <ul>
        {snapshots.map(({ id, takenAt, name, story, circle: { alters } }) => (
          <li key={id}>
            {say('in-out.read-me.moment', { date: day(language, new Date(takenAt)), count: alters.length })}
            {name === null ? null : ` (${name})`}
            {alters.length === 0 ? null : `. ${alters.map((alter) => alter.name).join(', ')}`}
            {story === null ? null : <p class="own">{story}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const files = ['circle', 'drawing', 'table', 'cards', 'agreements', 'moments', 'rows', 'photos', 'research'] as const;

function Files({ say, hasPhotos }: { readonly say: Say; readonly hasPhotos: boolean }) {
  return (
    <section>
      <h2>{say('in-out.read-me.files')}</h2>
      <dl>
        {files
          .filter((file) => file !== 'photos' || hasPhotos)
          .map((file) => (
            <div key={file}>
              <dt>
                <a href={fileNames[file]}>{fileNames[file]}</a>
              </dt>
              <dd>{say(`in-out.read-me.file.${file}`)}</dd>
            </div>
          ))}
      </dl>
      <p>{say('in-out.read-me.not')}</p>
    </section>
  );
}
