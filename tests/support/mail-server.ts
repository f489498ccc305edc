import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';

/** A mail that came in: to whom, and everything it said, line ends and soft breaks undone. */
export type MailIn = { readonly to: readonly string[]; readonly text: string };

/** A real mail server on this machine that keeps what it is sent. `refuse` lets it say no for a while. */
export type MailServer = {
  readonly url: string;
  readonly mails: readonly MailIn[];
  refuse(yes: boolean): void;
  /** The address of the link in the newest mail to somebody; waits until it is there. */
  linkTo(address: string): Promise<string>;
  close(): Promise<void>;
};

export async function openMailServer(): Promise<MailServer> {
  const mails: MailIn[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusing) return done(new Error('not now'));
        const text = Buffer.concat(parts)
          .toString('utf8')
          .replace(/=\r?\n/g, '')
          .replaceAll('=3D', '=');
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        return done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const place: AddressInfo | string | null = server.server.address();
  const port = place !== null && typeof place === 'object' ? place.port : 0;
  const linkTo = (address: string) =>
    vi.waitUntil(
      () => {
        const newest = mails.filter(({ to }) => to.includes(address)).at(-1);
        return /https?:\/\/\S+\/link\/\S+/.exec(newest?.text ?? '')?.[0] ?? false;
      },
      { timeout: 20_000 },
    );
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (yes) => {
      refusing = yes;
    },
    linkTo: async (address) => String(await linkTo(address)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
