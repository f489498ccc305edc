const words =
  /\b(pin|pins|pincodes?|pin-codes?|puk|toegangscodes?|alarmcodes?|deurcodes?|wachtwoord(en)?|password|passcode|key ?safe|sleutel ?kluis(je)?)\b/i;
const codeWithFigures = /\b(code|slot|alarm|lock)\b\D{0,20}\d{3,}/i;
const keyInItsPlace =
  /\b(sleutels?|key|keys)\b.{0,30}\b(onder|achter|ligt|liggen|hangt|hangen|in de|bij de|under|behind|lies|hangs)\b/i;
const figures = /\d(?:[\d .-]*\d)?/g;
const phoneNumber = /^(?:0|31|0031|32|49|44)\d{8,10}$/;

/** A row of five figures or more that is no telephone number. */
const hasLongNumber = (text: string): boolean =>
  (text.match(figures) ?? [])
    .map((found) => found.replace(/\D/g, ''))
    .some((found) => found.length >= 5 && !phoneNumber.test(found));

/** Whether a text looks as if a code, a PIN or the place of a key stands in it. A guess, only good for asking. */
export const looksSecret = (text: string): boolean =>
  words.test(text) || codeWithFigures.test(text) || keyInItsPlace.test(text) || hasLongNumber(text);
