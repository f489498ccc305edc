import { addresses } from '../../addresses.ts';
import { page, type Visit } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';

/** What is kept, where, who can read it and how to wipe it now: ten lines, one press away from every page. */
export const whatIsKept = page({
  name: 'what-is-kept',
  audience: 'everybody',
  address: addresses.whatIsKept(),
  get: async (visit) => {
    const { say, settings, owner } = visit;
    const body = (
      <>
        <Heading level={1}>{say('about.title')}</Heading>
        <ol class="naober-lines">
          {lines(visit).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {settings.forOthers === null ? null : (
          <Paragraph>
            <Link to={settings.forOthers.link}>{say('about.keeper-link')}</Link>
          </Paragraph>
        )}
        <Paragraph soft>{say('about.line-11')}</Paragraph>
        <Paragraph soft>{say('mandate.kept-how-long')}</Paragraph>
        <Heading level={2}>{say('about.wipe-title')}</Heading>
        {owner === null ? (
          <Paragraph>{say('about.nothing-yet')}</Paragraph>
        ) : (
          <Actions>
            <ButtonLink to={addresses.wipe()} kind="quiet">
              {say('about.wipe')}
            </ButtonLink>
          </Actions>
        )}
        <Link to={owner === null ? addresses.begin() : addresses.circle()} alone>
          {say(owner === null ? 'shell.to-begin' : 'shell.to-circle')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('about.title'), body };
  },
});

function lines({ say, settings: { forOthers } }: Visit): readonly string[] {
  const about = forOthers === null ? null : { name: forOthers.name, line: forOthers.keeperLine };
  return [
    say('about.line-1'),
    say('about.line-2'),
    about === null ? say('about.line-3-here') : say('about.line-3-others', about),
    about === null ? say('about.line-4-here') : say('about.line-4-others'),
    about === null ? say('about.line-5-here') : say('about.line-5-others', about),
    say('about.line-6'),
    say('about.line-7'),
    say('about.line-8'),
    about === null ? say('about.line-9-here') : say('about.line-9-others'),
    say('about.line-10'),
  ];
}
