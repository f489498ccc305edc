import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail that came in: to whom, and everything it said, line ends and soft breaks undone. */
export type MailIn = { readonly to: readonly string[]; readonly text: string };

/** A real mail server on this machine that keeps what it is sent. */
export type MailServer = {
  readonly url: string;
  readonly mails: readonly MailIn[];
  /** The address of the link in the newest mail to somebody; waits until it is there. */
  linkTo(address: string): Promise<string>;
  close(): Promise<void>;
};

/** Opens it on a free port. */
export async function openMailServer(): Promise<MailServer> {
  const mails: MailIn[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts)
          .toString('utf8')
          .replace(/=\r?\n/g, '')
          .replaceAll('=3D', '=');
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const place: AddressInfo | string | null = server.server.address();
  const port = place !== null && typeof place === 'object' ? place.port : 0;
  const linkTo = async (address: string) => {
    for (let turn = 0; turn < 200; turn += 1) {
      const newest = mails.filter(({ to }) => to.includes(address)).at(-1);
      const link = /https?:\/\/\S+\/link\/\S+/.exec(newest?.text ?? '')?.[0];
      if (link !== undefined) return link;
      await wait(100);
    }
    throw new Error(`No mail with a link came for ${address}.`);
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    linkTo,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
