import type { FormFields } from '../../form-fields.ts';
import type { Say } from '../../say/say.ts';
import { RadioList } from '../../ui/choices.tsx';

/** What was answered to "Is dit jouw eigen apparaat?", or null while nothing was. */
export function ownDeviceIn(form: FormFields): boolean | null {
  const said = form.get('eigen');
  return said === 'ja' ? true : said === 'nee' ? false : null;
}

type Props = { readonly say: Say; readonly form: FormFields; readonly problem: boolean; readonly questionAbove?: boolean };

/** "Is dit jouw eigen apparaat?": nothing is chosen beforehand, for both answers matter. */
export function OwnDeviceChoice({ say, form, problem, questionAbove = false }: Props) {
  const own = ownDeviceIn(form);
  return (
    <RadioList
      name="eigen"
      question={say('sign-in.own-question')}
      questionAbove={questionAbove}
      problem={problem ? say('sign-in.own-missing') : null}
      choices={[
        { value: 'ja', label: say('sign-in.own-yes'), chosen: own === true },
        { value: 'nee', label: say('sign-in.own-no'), note: say('sign-in.own-no-note'), chosen: own === false },
      ]}
    />
  );
}
