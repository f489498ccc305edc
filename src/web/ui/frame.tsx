import { addresses } from '../addresses.ts';
import { languages } from '../say/languages.ts';
import { Button } from './button.tsx';
import type { PageFrame } from './page-frame.ts';
import { Link } from './words.tsx';

type Props = { readonly frame: PageFrame };

/** The top of every page: the name at the start, at the end what helps everywhere. Voorlezen shows itself when there is a voice. */
export function Head({ frame: { say, hasOwner, path, language } }: Props) {
  const circle = addresses.circle();
  return (
    <header class="naober-head">
      <a class="naober-name" href={addresses.begin()}>
        {say('shell.name')}
      </a>
      <div class="naober-head__end">
        {hasOwner ? (
          <nav aria-label={say('shell.menu')}>
            <a class="nl-link naober-link-alone" href={circle} aria-current={path === circle ? 'page' : undefined}>
              {say('shell.my-circle')}
            </a>
          </nav>
        ) : null}
        <span class="naober-read-aloud" data-island="read-aloud" hidden>
          <Button kind="text" type="button">
            <span data-when="quiet">{say('shell.read-aloud')}</span>
            <span data-when="reading" hidden>
              {say('shell.stop-reading')}
            </span>
          </Button>
        </span>
        <LanguageSwitch path={path} language={language} label={say('shell.language')} />
      </div>
    </header>
  );
}

/** The other languages, each in its own words. */
function LanguageSwitch({ path, language, label }: { readonly path: string; readonly language: string; readonly label: string }) {
  return (
    <form method="post" action={addresses.language()} aria-label={label}>
      <input type="hidden" name="terug" value={path} />
      {languages
        .filter(({ tag }) => tag !== language)
        .map(({ tag, ownName }) => (
          <Button key={tag} kind="text" name="taal" value={tag}>
            <span lang={tag}>{ownName}</span>
          </Button>
        ))}
    </form>
  );
}

/** The foot of every page: what is written down, and how it looks. */
export function Foot({ frame: { say, path } }: Props) {
  return (
    <footer class="naober-foot">
      <Link to={addresses.whatIsKept()} alone>
        {say('shell.what-is-kept')}
      </Link>
      <Link to={`${addresses.look()}?terug=${encodeURIComponent(path)}`} alone>
        {say('shell.look')}
      </Link>
    </footer>
  );
}
