import { expect, it } from 'vitest';
import { formFields } from './form-fields.ts';
import { leftEmpty, problemAt, whatIsWrong } from './what-is-wrong.ts';

const needed = { wat: 'Schrijf wat het is.', soort: 'Kies een soort.', tot: 'Kies een dag.' };
const fields = (body: string, refused: string | null) =>
  whatIsWrong(formFields(body), refused === null ? null : { field: refused, text: 'Dit past niet.' }, needed).map(
    ({ field }) => field,
  );

it('names every needed field that was left empty beside what was refused, in the order of the form', () => {
  expect(fields('wat=&soort=&tot=', 'soort')).toEqual(['wat', 'soort', 'tot']);
  expect(fields('wat=+%09&tot=2027-01-02', 'soort')).toEqual(['wat', 'soort']);
  expect(fields('wat=Fietsen&soort=hulp&tot=2020-01-02', 'tot')).toEqual(['tot']);
  expect(fields('soort=hulp&tot=2027-01-02', 'grens')).toEqual(['grens', 'wat']);
});

it('says of what was refused why, and of what was left empty what to fill in; nothing when nothing was refused', () => {
  const wrong = whatIsWrong(formFields('wat=&soort=x'), { field: 'soort', text: 'Dit past niet.' }, needed);
  expect([problemAt(wrong, 'wat'), problemAt(wrong, 'soort'), problemAt(wrong, 'grens')]).toEqual([
    needed.wat,
    'Dit past niet.',
    null,
  ]);
  expect(fields('', null)).toEqual([]);
  expect(leftEmpty(formFields('soort=&soort=hulp&wat=a&tot=b'), needed)).toEqual([]);
});
