import MailComposer from 'nodemailer/lib/mail-composer';

/** A letter as it is handed to a mail server. */
export type Mail = {
  /** The letter it is: also what stands in its Message-ID, the same however often it is tried. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
  /** The address by which whoever gets it says that no more letters are wanted; null when there is none. */
  readonly quiet: string | null;
};

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The Message-ID of a letter (RFC 5322). */
export const messageId = (from: string, letterId: string): string => `<${letterId}@${hostOf(from)}>`;

/**
 * Plain text in the form of RFC 5322. Not to be answered by machines that answer for who is away (RFC 3834); with a way to stop it that a mail
 * program can show as a button of its own (RFC 2369), and over https use by itself (RFC 8058).
 */
export function mailBytes(from: string, { id, to, subject, text, file, quiet }: Mail): Promise<Buffer> {
  const stops = quiet === null ? {} : { 'List-Unsubscribe': `<${quiet}>` };
  const byItself = quiet?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
  const composer = new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: messageId(from, id),
    headers: { 'Auto-Submitted': 'auto-generated', ...stops, ...byItself },
    ...(file === undefined ? {} : { attachments: [{ filename: file.name, contentType: file.type, content: file.text }] }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
