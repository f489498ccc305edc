import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that was taken in: for whom, from where it goes back, and everything it said, line ends undone. */
export type TakenMail = { readonly to: string; readonly returnPath: string; readonly id: string; readonly text: string };

/** A real mail server of a test, that can be away, refuse, or break off. */
export type PostOffice = {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Answered to whom a mail is for, by address: figures and words of SMTP; nothing takes it. */
  readonly refuses: Map<string, string>;
  /** How long it thinks after each mail, in ms. */
  waits: number;
  /** How often the line is broken after a mail was taken in, before that is said. */
  breaks: number;
  /** Not there: nobody can reach it. */
  down(): Promise<void>;
  up(): Promise<void>;
};

const asError = (answer: string): Error =>
  Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });

/** Opens one on a free port. */
export async function openPostOffice(): Promise<PostOffice> {
  const taken: TakenMail[] = [];
  const refuses = new Map<string, string>();
  let port = 0;
  const open = async () => {
    const server = serverOf(office, taken);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    const place: AddressInfo | string | null = server.server.address();
    port = place !== null && typeof place === 'object' ? place.port : 0;
    return server;
  };
  let server: SMTPServer | null = null;
  const office = {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    taken,
    refuses,
    waits: 0,
    breaks: 0,
    down: async () => {
      await new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve())));
      server = null;
    },
    up: async () => {
      server ??= await open();
    },
  };
  await office.up();
  return office;
}

function serverOf(office: Pick<PostOffice, 'refuses' | 'waits' | 'breaks'>, taken: TakenMail[]): SMTPServer {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    onRcptTo({ address }, _session, done) {
      const answer = office.refuses.get(address);
      done(answer === undefined ? null : asError(answer));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8').replaceAll('\r\n', '\n').replace(/=\n/g, '').replaceAll('=3D', '=');
        const id = /^Message-ID: <([^@>]+)@/im.exec(text)?.[1] ?? '';
        const from = session.envelope.mailFrom;
        const to = session.envelope.rcptTo[0]?.address ?? '';
        taken.push({ to, id, returnPath: from === false ? '' : from.address, text });
        if (office.breaks > 0) {
          office.breaks -= 1;
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (office.waits === 0) done();
        else setTimeout(done, office.waits);
      });
    },
  });
  // Whoever sends may be killed at any word: a line that is cut off is nothing to this server.
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return server;
}
