import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';

type Props = { readonly visit: Pick<OwnerVisit, 'say' | 'owner' | 'path'> };

const way = (path: string) => addresses.unlock(path);

/** Stands where a private chapter would be while it is locked, with the way to unlock; during a sitting it stays shut. */
export function Locked({ visit: { say, owner, path } }: Props) {
  const { sitting, helpedBy } = owner.session;
  if (sitting !== null) return <Note>{say('sign-in.locked-sitting', { name: helpedBy ?? say('sign-in.helper') })}</Note>;
  return (
    <Note>
      {say('sign-in.locked')} <Link to={way(path)}>{say('sign-in.locked-open')}</Link>
    </Note>
  );
}

/**
 * A whole page that is locked, and the refusal of a form that belongs to a private chapter. `back` is where one goes on after unlocking, for
 * a form whose own address shows no page.
 */
export function lockedPage({ say, owner, path }: Props['visit'], back: string = path): Answer {
  const body = (
    <>
      <Heading level={1}>{say('sign-in.locked-title')}</Heading>
      <Paragraph>
        {owner.session.sitting === null
          ? say('sign-in.locked-why')
          : say('sign-in.locked-sitting', { name: owner.session.helpedBy ?? say('sign-in.helper') })}
      </Paragraph>
      {owner.session.sitting === null ? <ButtonLink to={way(back)}>{say('sign-in.locked-open')}</ButtonLink> : null}
      <Link to={addresses.circle()} alone>
        {say('shell.to-circle')}
      </Link>
    </>
  );
  return { kind: 'page', status: 403, title: say('sign-in.locked-title'), body };
}
