import { longestLimits } from '../../../domain/community/visit.ts';
import type { OwnerVisit } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type Props = { readonly visit: OwnerVisit; readonly value: string; readonly tooLong: boolean };

/** The owner's own limits, in their own words. */
export const LimitsField = ({ visit: { say }, value, tooLong }: Props) => (
  <TextArea
    name="grenzen"
    label={say('community.own-limits')}
    hints={[say('community.own-limits-hint')]}
    value={value}
    problem={tooLong ? say('community.problem.too-long', { count: longestLimits }) : null}
  />
);

/** That what was typed is too long, above the form. */
export const LimitsProblem = ({ visit: { say }, tooLong }: Omit<Props, 'value'>) => (
  <ErrorSummary
    title={say('circle.not-yet')}
    problems={tooLong ? [{ field: 'grenzen', text: say('community.problem.too-long', { count: longestLimits }) }] : []}
  />
);
