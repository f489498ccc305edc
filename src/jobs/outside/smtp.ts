import { createTransport } from 'nodemailer';

/** A mail of plain text to one address. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** Sends letters. `send` throws when the mail server does not take one; the queue tries again later. */
export type Post = { send(letter: Letter): Promise<void>; close(): void };

/** A mail server reached by an smtp address (smtp://user:password@host:587); letters come from `from`. */
export function postBy(url: string, from: string): Post {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      // Not to be answered by machines that answer for people who are away (RFC 3834).
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
