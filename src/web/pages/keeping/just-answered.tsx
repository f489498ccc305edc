import { contactAnswers } from '../../../usecases/keeping/answer-question.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Note, Paragraph } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly nameOf: (id: string) => string | null };

/** Right after an answer: what was done with it, and where to say it otherwise. Nothing at any other time. */
export function JustAnswered({ visit: { say, query }, nameOf }: Props) {
  const answer = contactAnswers.find((one) => one === query.get('antwoord'));
  const id = query.get('wie') ?? '';
  const name = nameOf(id);
  if (answer === undefined || name === null) return null;
  return (
    <Note said>
      <Paragraph>{say(`keeping.done.${answer}`, { name })}</Paragraph>
      <Link to={addresses.keepContactWith(id)} alone>
        {say('keeping.done.look', { name })}
      </Link>
    </Note>
  );
}
