/**
 * The ten steps a coach and an owner can take together, in three phases. Any order, none obligatory. After the ten steps of the field's
 * volunteer network coaching (domain.md 1.6); which step falls in which phase is our own division.
 */
export const phases = ['orient', 'think', 'do'] as const;
export type Phase = (typeof phases)[number];

/** A step: its number is how it is kept, its slug how its sheet is addressed. */
export const trajectorySteps = [
  { step: 1, slug: 'kennismaken', phase: 'orient' },
  { step: 2, slug: 'je-kring', phase: 'orient' },
  { step: 3, slug: 'wat-goed-is', phase: 'orient' },
  { step: 4, slug: 'de-deur-uit', phase: 'think' },
  { step: 5, slug: 'wat-je-leuk-vindt', phase: 'think' },
  { step: 6, slug: 'samen-om-tafel', phase: 'think' },
  { step: 7, slug: 'top-drie', phase: 'think' },
  { step: 8, slug: 'je-plan', phase: 'do' },
  { step: 9, slug: 'doen', phase: 'do' },
  { step: 10, slug: 'terugkijken', phase: 'do' },
] as const;
export type TrajectoryStep = (typeof trajectorySteps)[number];
export type StepSlug = TrajectoryStep['slug'];

/** The step whose sheet has that address, or null. */
export const stepCalled = (slug: string): TrajectoryStep | null => trajectorySteps.find((one) => one.slug === slug) ?? null;

/** The step of that number, or null. */
export const stepNumbered = (step: number): TrajectoryStep | null => trajectorySteps.find((one) => one.step === step) ?? null;

/** The longest a trajectory lasts, and what is usual, in months. */
export const mostMonths = 12;
export const usualMonths = 9;
