import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import SMTPTransport from 'nodemailer/lib/smtp-transport';
import { type Handed, handedBy } from '../../domain/letters/handed.ts';
import { type Mail, mailBytes } from './mail-bytes.ts';

/** A line to the mail server, for one letter after another. */
export type Line = {
  /** Hands a letter over. Never throws: what came of it is the answer. */
  hand(mail: Mail): Promise<Handed>;
  /** Whether another letter can go over this line. */
  open(): boolean;
  close(): void;
};

/** From whom mails come, and where they go back to when they cannot be delivered: null is the same address. */
export type Sender = { readonly from: string; readonly bounces: string | null };

/** RFC 5321 (4.5.3.2) lets a server think for ten minutes about a letter it was given: less than `underWayFor`. */
const patience = 600_000;

/** Opens a line. Throws when the server cannot be reached or does not let us in. */
export async function openLine(url: string, sender: Sender): Promise<Line> {
  const { options } = new SMTPTransport({ url });
  const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: patience, socketCloseTimeout: 0 };
  const connection = new SMTPConnection({ ...options, ...times });
  let open = true;
  const shut = () => {
    open = false;
  };
  connection.on('end', shut);
  await new Promise<void>((resolve, reject) => {
    // What goes wrong later comes with the letter it goes wrong for; without a listener it would stop the program.
    connection.on('error', (problem: Error) => {
      shut();
      reject(problem);
    });
    connection.connect((problem) => (problem ? reject(problem) : resolve()));
  });
  const { auth } = options;
  if (auth !== undefined)
    await new Promise<void>((resolve, reject) => {
      connection.login({ credentials: { user: auth.user ?? '', pass: auth.pass ?? '' } }, (problem) =>
        problem ? reject(problem) : resolve(),
      );
    }).catch((problem) => {
      connection.close();
      throw problem;
    });
  return {
    open: () => open,
    close: () => (open ? connection.quit() : connection.close()),
    hand: async (mail) => handOver(connection, sender, mail, await mailBytes(sender.from, mail)),
  };
}

function handOver(connection: SMTPConnection, { from, bounces }: Sender, mail: Mail, bytes: Buffer): Promise<Handed> {
  let begun = false;
  const message = new Readable({
    read() {
      // Asked for when the server said to go on (354), and not before.
      begun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  const envelope = { from: bounces === null ? from : returnPath(bounces, mail.id), to: [mail.to] };
  return new Promise((resolve) => {
    connection.send(envelope, message, (problem) => {
      if (!problem) return resolve('taken');
      const { responseCode = null, response = '', command = '' } = problem;
      const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0] ?? null;
      const to = begun ? 'letter' : command === 'RCPT TO' ? 'recipient' : 'other';
      resolve(handedBy({ code: responseCode || null, status, to, begun }));
    });
  });
}

/** Where a letter goes back to when it cannot be delivered: the letter stands before the @ (bounce+ID@example.org). */
export const returnPath = (bounces: string, letterId: string): string => bounces.replace(/@(?=[^@]*$)/, `+${letterId}@`);
