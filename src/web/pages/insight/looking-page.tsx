import type { ComponentChildren } from 'preact';
import { addresses } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { JustSetAside } from './just-set-aside.tsx';
import { LastAnswer } from './last-answer.tsx';
import type { Looking } from './looking.ts';

type Props = {
  readonly looking: Looking;
  readonly title: string;
  readonly here: string;
  readonly children: ComponentChildren;
};

/** A page behind a door: its heading, what was just done, what there is to see, who sees it, and always the ways out. */
export function lookingPage({ looking, title, here, children }: Props): Answer {
  const { visit, kept } = looking;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <LastAnswer visit={visit} kept={kept} back={here} />
      <JustSetAside looking={looking} back={here} />
      {children}
      <WhoSees visit={visit} />
      <WaysOut looking={looking} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

/** Something else to look at, or enough for today. */
function WaysOut({ looking: { visit, aside } }: { readonly looking: Looking }) {
  const { say } = visit;
  const links = [
    { to: addresses.insight(), text: say('insight.something-else') },
    ...(aside.length === 0 ? [] : [{ to: addresses.setAside(), text: say('insight.aside.title') }]),
  ];
  return (
    <>
      <div class="naober-actions">
        <ButtonLink to={addresses.circle()} kind="quiet">
          {say('insight.enough')}
        </ButtonLink>
      </div>
      <QuietLinks links={links} />
    </>
  );
}
