import { StoreIsBusy } from './store-is-busy.ts';
import { StoreIsFull } from './store-is-full.ts';

/** PostgreSQL's codes for: cancelled by a timeout, server going down or starting, too many connections, locks not got, deadlock. */
const busyCodes = new Set(['57014', '57P01', '57P02', '57P03', '53300', '53400', '55P03', '40001', '40P01', '25P03', '25P04']);
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
]);
const driverWords =
  /^(Connection terminated|timeout e|Query read timeout|Client has encountered a connection error|Client was closed|Connection ended)/;

/** Turns what a driver throws into what the rest of the program knows; anything that is not about the store itself is left as it was. */
export function inPlainWords(error: unknown, belowFloor: boolean): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === '53100' || (code === '25006' && belowFloor)) return new StoreIsFull(error);
  if (busyCodes.has(code) || code.startsWith('08') || driverWords.test(error.message)) return new StoreIsBusy(error);
  if (networkCodes.has(code) && 'syscall' in error) return new StoreIsBusy(error);
  return error;
}
