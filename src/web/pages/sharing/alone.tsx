import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';

type Handler = (visit: OwnerVisit) => Promise<Answer>;

/** For pages on which something is given: while somebody helps they say calmly that this is done alone. */
export const alone =
  (handler: Handler): Handler =>
  async (visit) =>
    visit.owner.session.sitting === null && visit.owner.session.participantId === null ? handler(visit) : alonePage(visit);

/** Other words for why, and another way on, than those about letting somebody see. */
type Instead = { readonly why: string; readonly back: { readonly to: string; readonly text: string } };

/** Says that this is done alone, and the way to what one can do now. */
export function alonePage({ say, owner }: OwnerVisit, instead?: Instead): Answer {
  const { helpedBy } = owner.session;
  const body = (
    <>
      <Heading level={1}>{say('sharing.alone-title')}</Heading>
      <Paragraph>
        {instead?.why ?? (helpedBy === null ? say('sharing.alone-unnamed') : say('sharing.alone', { name: helpedBy }))}
      </Paragraph>
      {instead === undefined ? <Paragraph>{say('sharing.alone-stop')}</Paragraph> : null}
      <ButtonLink to={instead?.back.to ?? addresses.sharing()}>{instead?.back.text ?? say('sharing.back')}</ButtonLink>
    </>
  );
  return { kind: 'page', status: 403, title: say('sharing.alone-title'), body };
}
