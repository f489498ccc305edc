import type { Page } from '../../page.ts';
import { guestSuggest, guestTakesBack } from '../suggest/suggest.tsx';
import { settleSuggestion, suggestions } from '../suggest/suggestions.tsx';
import { goalPage, newGoal } from './goal.tsx';
import { markGoal, markStep } from './marks.tsx';
import { planPage } from './plan.tsx';
import { guestPlan } from './shown-plan.tsx';
import { newStep, planStep } from './step.tsx';

/** Every page about what an owner wants, and what others suggest to them. */
export const planPages: readonly Page[] = [
  planPage,
  newGoal,
  goalPage,
  markGoal,
  newStep,
  planStep,
  markStep,
  suggestions,
  settleSuggestion,
  guestPlan,
  guestSuggest,
  guestTakesBack,
];
