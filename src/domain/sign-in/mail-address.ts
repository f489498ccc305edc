/** The last part of the address of who has none. The name is set apart for things that exist nowhere (RFC 2606), so no mail can ever go there. */
const nowhere = '@no-mail.invalid';

/** The address an account has while its owner has none: never shown, never written to. */
export const noMailAddress = (ownerId: string): string => `${ownerId}${nowhere}`;

/** Whether mail may go to an address: it is not one of those, nor of any name that exists nowhere. */
export const isRealAddress = (address: string): boolean => !/[@.](?:invalid|localhost)$/.test(address);

const shape = /^[^\s@<>(),;:\\"[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,61}$/u;

/** A typed mail address in the form in which it is kept (lower case), or null when it cannot be one. Whether somebody reads it only a mail can tell. */
export function mailAddressIn(typed: string): string | null {
  const address = typed.trim().normalize('NFC').toLowerCase();
  return address.length <= 254 && shape.test(address) && isRealAddress(address) ? address : null;
}
