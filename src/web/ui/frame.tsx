import { addresses } from '../addresses.ts';
import { languages } from '../say/languages.ts';
import { Button } from './button.tsx';
import type { PageFrame } from './page-frame.ts';
import { Link } from './words.tsx';

type Props = { readonly frame: PageFrame };

/** Where somebody answers who takes part with another: there is nothing of a circle of one's own to hide there. */
const helperPages = /^\/(bij|u|mee|a)(\/|$|\?)/;

/** The top of every page: the name at the start, at the end what helps everywhere. Voorlezen shows itself when there is a voice. */
export function Head({ frame: { say, hasOwner, path, language, exit } }: Props) {
  const circle = addresses.circle();
  return (
    <header class="naober-head">
      <a class="naober-name" href={addresses.begin()}>
        {say('shell.name')}
      </a>
      {exit === null || helperPages.test(path) ? null : <LeaveQuickly say={say} exit={exit} />}
      <div class="naober-head__end">
        {hasOwner ? (
          <nav aria-label={say('shell.menu')}>
            <a class="nl-link naober-link-alone" href={circle} aria-current={path.split('?')[0] === circle ? 'page' : undefined}>
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

/** The way out at any moment, in one press: a form like any other, and for who has JavaScript also Shift three times. */
function LeaveQuickly({ say, exit }: Pick<PageFrame, 'say'> & { readonly exit: 'discreet' | 'prominent' }) {
  return (
    <form method="post" action={addresses.leaveQuickly()} data-leave-quickly={addresses.somethingElse()}>
      <Button kind={exit === 'prominent' ? 'primary' : 'text'}>{say('rest.leave')}</Button>
    </form>
  );
}

/** Who helps today, on every page of a sitting, and the way to end it. */
export function HelperBar({ frame: { say, helper } }: Props) {
  if (helper === null) return null;
  return (
    <aside class="naober-helper" aria-label={say('sitting.bar-label')}>
      <span>{helper === '' ? say('sitting.bar-unnamed') : say('sitting.bar', { name: helper })}</span>
      <Link to={addresses.isThisRight()} alone>
        {helper === '' ? say('sitting.bar-done-unnamed') : say('sitting.bar-done', { name: helper })}
      </Link>
    </aside>
  );
}

/** Who types along at a distance, on every page of the owner, and the way to end it. */
export function TypedBar({ frame: { say, typedBy } }: Props) {
  if (typedBy === null) return null;
  return (
    <aside class="naober-helper" aria-label={say('coach.typing.bar-label')}>
      <span>{say('coach.typing.bar', { name: typedBy })}</span>
      <form method="post" action={addresses.stopTyping()}>
        <Button kind="text">{say('coach.typing.stop')}</Button>
      </form>
    </aside>
  );
}

/** Every language by its own name; the one in use is marked, the others are a press away. */
function LanguageSwitch({ path, language, label }: { readonly path: string; readonly language: string; readonly label: string }) {
  return (
    <form method="post" action={addresses.language()} aria-label={label}>
      <input type="hidden" name="terug" value={path} />
      <ul class="naober-languages">
        {languages.map(({ tag, ownName }) => (
          <li key={tag}>
            {tag === language ? (
              <span lang={tag} aria-current="true">
                {ownName}
              </span>
            ) : (
              <Button kind="text" name="taal" value={tag}>
                <span lang={tag}>{ownName}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}

/** The foot of every page: what the owner decides about, what is written down, and how it looks. */
export function Foot({ frame: { say, path, hasOwner } }: Props) {
  return (
    <footer class="naober-foot">
      {hasOwner ? (
        <Link to={addresses.ownControl()} alone>
          {say('sharing.hub.title')}
        </Link>
      ) : null}
      <Link to={addresses.whatIsKept()} alone>
        {say('shell.what-is-kept')}
      </Link>
      <Link to={`${addresses.look()}?terug=${encodeURIComponent(path)}`} alone>
        {say('shell.look')}
      </Link>
    </footer>
  );
}
