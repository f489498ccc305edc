/** What somebody wants for after their death: erased, received once by somebody named, or left to that somebody. */
export const afterMeWishes = ['erase', 'receive', 'decide'] as const;
export type AfterMeWish = (typeof afterMeWishes)[number];

/** How long everything is kept after a death when nothing else is said, in days. */
export const usualDaysAfterDeath = 90;

/** What can be chosen instead, in days. */
export const daysAfterDeath = [30, 90, 180, 365] as const;

/** How long whoever was said to have died can say by themselves that they live, and how long nothing is handed over, in days. */
export const daysToTakeBackDeath = 7;

export const isAfterMeWish = (text: string): text is AfterMeWish => afterMeWishes.some((one) => one === text);

type Handing = {
  readonly wish: AfterMeWish;
  readonly chosen: 'erase' | 'receive' | null;
  readonly reportedAt: Date;
  readonly takenBackAt: Date | null;
  readonly receivedAt: Date | null;
};

/** What whoever was named can do at a moment: nothing, wait, choose, receive once, or know that it was erased or received. */
export function stepAfterDeath(
  { wish, chosen, reportedAt, takenBackAt, receivedAt }: Handing,
  at: Date,
): 'nothing' | 'wait' | 'choose' | 'receive' | 'done' {
  if (takenBackAt !== null || wish === 'erase') return 'nothing';
  if (receivedAt !== null || chosen === 'erase') return 'done';
  if (at.getTime() - reportedAt.getTime() < daysToTakeBackDeath * 86_400_000) return 'wait';
  return wish === 'receive' || chosen === 'receive' ? 'receive' : 'choose';
}
