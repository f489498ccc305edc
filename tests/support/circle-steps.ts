import { expect } from 'vitest';
import type { Visitor } from './ways.ts';

/** Twelve names as Bert gave them, and where each of them stands. */
export const twelve = [
  ['Anja', 1, 'family'],
  ['Moeder', 1, 'family'],
  ['Sjors', 1, 'society'],
  ['Piet', 2, 'society'],
  ['Fatma', 2, 'society'],
  ['Jeroen', 2, 'peers'],
  ['Tante Riet', 3, 'family'],
  ['Neef Tom', 3, 'family'],
  ['Kees', 3, 'society'],
  ['Mo', 3, 'society'],
  ['Daan', 4, 'professionals'],
  ['Dr. Smit', 4, 'professionals'],
] as const;

/** One name after another, as each of them is said to stand there. */
export async function nameAll({ page, write, press }: Visitor, names: readonly string[], byEnter: boolean): Promise<void> {
  for (const name of names) {
    await write(page.getByRole('textbox'), name);
    if (byEnter) await page.keyboard.press('Enter');
    else await press(page.getByRole('button', { name: 'Zet erbij' }));
    await page.getByText(`${name} staat erbij.`).waitFor();
  }
}

const named = (test: (who: (typeof twelve)[number]) => boolean) => twelve.filter(test).map(([name]) => name);

const answers = [
  ['Wie staan heel dicht bij jou?', named(([, ring]) => ring === 1)],
  ['Wie zijn vrienden?', named(([, ring]) => ring === 2)],
  ['Wie komt omdat het werk is', named(([, ring]) => ring === 4)],
  ['Bekenden', []],
  ['Wie is familie?', named(([, , sector]) => sector === 'family')],
  ['Wie komt uit de buurt of een club?', named(([, , sector]) => sector === 'society')],
  ['Wie maakt hetzelfde mee als jij?', named(([, , sector]) => sector === 'peers')],
] as const;

/** Answers every question about places, of which the first one is open; ends at the circle. */
export async function placeAll({ page, tick, go }: Visitor): Promise<void> {
  for (const [question, whom] of answers) {
    expect(await page.locator('h1').textContent()).toContain(question);
    for (const name of whom) await tick(page.getByLabel(name, { exact: true }));
    await go(page.getByRole('button', { name: 'Verder' }));
  }
  expect(new URL(page.url()).pathname).toBe('/kring');
}

/** Everybody drawn where one can see it: name, ring and sector, in the order they were named. */
export async function drawn({ page }: Pick<Visitor, 'page'>): Promise<readonly (readonly [string, number | null, string])[]> {
  const marks = await page.locator('svg[data-cx] [data-alter]').evaluateAll((all) =>
    all
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        const { title, ring, sector } = {
          title: mark.querySelector('title')?.textContent ?? mark.getAttribute('aria-label') ?? '',
          ring: Number(mark.getAttribute('data-ring')),
          sector: mark.getAttribute('data-sector') ?? '',
        };
        return [title.split(/[.,](?= )(?! Smit)/)[0] ?? '', Number.isNaN(ring) || ring === 0 ? null : ring, sector] as const;
      }),
  );
  return [...marks].sort((one, other) => order(one[0]) - order(other[0]));
}

const order = (name: string) => twelve.findIndex(([each]) => each === name);
