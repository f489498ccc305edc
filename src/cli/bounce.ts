import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ConfigProblem, readConfig } from '../config.ts';
import { bounceName, readBounce } from '../domain/letters/bounce.ts';
import { readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { writeOut } from './write-out.ts';

const help = `naober bounce < MAIL: takes in a report that a mail could not be delivered (RFC 3464)

Have your mail server pipe to it what arrives at NAOBER_MAIL_BOUNCES, with the part after the plus: in Postfix, with
recipient_delimiter = + and in /etc/aliases:

  bounce: "|cd /srv/naober && NAOBER_DATA=/srv/naober/data npm run --silent naober bounce"

It leaves one empty file in NAOBER_DATA/bounces, with the number of the letter in its name; Naober takes that in within seconds, also when it
was not running. Nothing of the mail is kept. Any other mail is passed over. Naober may go on running, with either store.
`;

/** The most that is read of a mail, in bytes. */
const most = 5 * 1024 * 1024;

/** Takes in a report about delivery from `input`. */
export async function bounce(args: readonly string[], input: Readable = process.stdin): Promise<number> {
  const typed = readArguments(args, [], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  if (typed.words.length > 0) throw new CommandProblem('bounce takes no words; the mail comes from the standard input', 2);
  const found = readBounce(await allOf(input));
  if (found === null) {
    process.stderr.write('this is no report about a mail of Naober; nothing was done\n');
    return 0;
  }
  const folder = path.join(folderHere(), 'bounces');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, bounceName(found)), '', { mode: 0o600 });
  return 0;
}

async function allOf(input: Readable): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > most) throw new CommandProblem('that is too long for a report about delivery');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('latin1');
}

function folderHere(): string {
  try {
    return readConfig(process.env).folder;
  } catch (problem) {
    if (problem instanceof ConfigProblem) throw new CommandProblem(problem.message);
    throw problem;
  }
}
