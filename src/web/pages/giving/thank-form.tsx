import { type ThankPiece, thankPieces } from '../../../domain/giving/thanks.ts';
import type { ThankYou } from '../../../usecases/giving/thanks.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { type Language, languages } from '../../say/languages.ts';
import { sayIn } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** A thank-you as it was filled in. */
export type Typed = { readonly pieces: readonly ThankPiece[]; readonly own: string; readonly language: Language };

type Props = {
  readonly visit: OwnerVisit;
  readonly thank: ThankYou;
  readonly typed: Typed;
  readonly problem: string | null;
  /** In which languages it can be written. */
  readonly choices: readonly Language[];
};

const nameOf = (language: Language): string => languages.find(({ tag }) => tag === language)?.ownName ?? language;

/** What to say: pieces to tick, own words, and the language where whoever reads it reads another. */
export function ThankForm({ visit: { say }, thank, typed, problem, choices }: Props) {
  const written = sayIn(typed.language);
  return (
    <Form to={addresses.thankYou(thank.id)}>
      <CheckboxList
        name="stuk"
        question={say('giving.thank-pieces')}
        choices={thankPieces.map((piece) => ({
          value: piece,
          label: written(`giving.thank.piece.${piece}`),
          chosen: typed.pieces.includes(piece),
        }))}
      />
      <TextArea
        name="woorden"
        label={say('giving.thank-own')}
        hints={[say('giving.thank-own-hint')]}
        value={typed.own}
        problem={problem}
        rows={4}
      />
      {choices.length < 2 ? null : (
        <RadioList
          name="taal"
          question={say('giving.thank-language')}
          choices={choices.map((tag) => ({ value: tag, label: nameOf(tag), chosen: tag === typed.language }))}
        />
      )}
      <Actions>
        <Button>{say('giving.thank-make')}</Button>
      </Actions>
    </Form>
  );
}
