import { at, readMaybeNumber } from '../../circle/document-values.ts';
import { type Part, partsAt } from './part.ts';
import { leaveOut, type Reading } from './reading.ts';
import { dayAt, factAt, lineAt, textAt, together } from './said.ts';

type Price = { readonly amount: number | null; readonly words: string };

/** What something costs: "Under 18: 35 GBP per hour". */
function priceOf(part: Part, reading: Reading): Price | null {
  const [from, to] = [dayAt(part, 'valid_from', reading), dayAt(part, 'valid_to', reading)];
  const amount = readMaybeNumber(at(part.object, 'amount'), `${part.path}.amount`, { min: 0, max: 1_000_000 }, reading.problems);
  const currency = lineAt(part, 'currency', 3, reading)?.toUpperCase() ?? null;
  const option = lineAt(part, 'option', 400, reading);
  const told = [amount, amount === null ? null : currency, lineAt(part, 'amount_description', 400, reading)];
  if ((to !== null && to < reading.today) || (from !== null && from > reading.today)) {
    leaveOut(reading, 'cost_option (of another time)');
    return null;
  }
  return {
    amount,
    words: [option, told.filter((one) => one !== null).join(' ') || null].filter((one) => one !== null).join(': '),
  };
}

/** What a service costs, in words, and whether it is free: yes when every price is nothing, no when every price is something. */
export function costsAt(service: Part, reading: Reading): { readonly costs: string | null; readonly free: boolean | null } {
  const prices = partsAt(service, 'cost_options', 'cost_option', reading).flatMap((one) => priceOf(one, reading) ?? []);
  const words = ['fees_description', 'fees'].map((field) => textAt(service, field, reading));
  const told = prices.map((price) => price.words || null);
  const amounts = prices.map(({ amount }) => amount);
  const known = amounts.length > 0 && !amounts.includes(null);
  const free = known && amounts.every((amount) => amount === 0) ? true : known && !amounts.includes(0) ? false : null;
  return {
    costs: together([words[0] ?? words[1] ?? null, ...told], `${service.path}.fees_description`, 400, reading),
    free: factAt(service, 'naober_free', reading) ?? free,
  };
}
