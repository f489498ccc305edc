import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything an operator can set, read once. Development needs none of it. */
export type Config = {
  /** Where the web server listens. */
  readonly host: string;
  readonly port: number;
  /** Host names, besides loopback's own, under which people reach this installation. */
  readonly allowedHosts: readonly string[];
  /** True when people reach it over https through a proxy: cookies and headers then insist on it. */
  readonly secure: boolean;
  readonly demo: boolean;
  readonly databaseUrl: string | null;
  readonly folder: string;
  readonly production: boolean;
  readonly embeddedInProduction: boolean;
  readonly freeDiskFloorBytes: number;
  readonly organisation: Organisation | null;
  /** The mail server links to sign in are sent through; null sends none. */
  readonly mail: { readonly url: string; readonly from: string; readonly bounces: string | null } | null;
  /** The key secrets of organisations are sealed with, 32 bytes; null is the one Naober makes itself, in its folder. */
  readonly key: Uint8Array | null;
};

/** Who runs an installation for others; null is somebody's own machine, which nobody else can reach. */
export type Organisation = { readonly name: string; readonly keeperLine: string; readonly link: string };

/** A setting that cannot be used, said so that an operator knows what to do. */
export class ConfigProblem extends Error {}

/** The folder that holds package.json, wherever the running file was built to. */
export const projectRoot = findRoot(path.dirname(fileURLToPath(import.meta.url)));

/** Every variable with the sentence that explains it; README shows this table. */
export const variables = {
  PORT: 'The port to listen on. Default 3000.',
  NAOBER_HOST: 'The address to listen on. Default 127.0.0.1: only this computer. Use 0.0.0.0 behind a proxy.',
  NAOBER_HOSTS: 'Host names under which people reach Naober, separated by commas. Others are refused.',
  NAOBER_HTTPS: 'Set to "yes" when a proxy serves Naober over https.',
  NAOBER_DATA: 'The folder of the embedded store. Default ./data (the demo: ./data-demo).',
  NAOBER_DEMO: 'Set to "yes" for the example town. "npm run demo" does this.',
  DATABASE_URL: 'A PostgreSQL server (15 or newer) to keep everything in, instead of the embedded store.',
  NAOBER_EMBEDDED_IN_PRODUCTION: 'Set to "yes" to use the embedded store with NODE_ENV=production after all.',
  NAOBER_DISK_FLOOR_MB: 'Below this many megabytes of free disk the embedded store takes no changes. Default 200.',
  NAOBER_SMTP_URL:
    'The mail server for links to sign in, such as smtp://name:password@mail.example.org:587. Without it no mail is sent.',
  NAOBER_MAIL_FROM: 'The address those mails come from, such as naober@example.org. Needed with NAOBER_SMTP_URL.',
  NAOBER_MAIL_BOUNCES:
    'Where mails go back to that cannot be delivered, such as bounce@example.org; the letter stands in it (bounce+ID@example.org). Pipe what arrives there to "naober bounce". Default: NAOBER_MAIL_FROM.',
  NAOBER_KEY:
    'The key that second steps and secrets of organisations are sealed with: 32 bytes in base64. Without it Naober makes one in NAOBER_DATA; keep it with your backups.',
  NAOBER_ORGANISATION: 'The name of the organisation that runs this for others. Drafts are then erased after 24 hours.',
  NAOBER_KEEPER: 'One line on who keeps the data, shown on the first page.',
  NAOBER_KEEPER_LINK: 'A link to more about who keeps the data.',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Throws ConfigProblem with a plain sentence when a value cannot be used. */
export function readConfig(environment: Environment, words: { readonly demo: boolean } = { demo: false }): Config {
  const value = (name: keyof typeof variables) => environment[name]?.trim() || null;
  const yes = (name: keyof typeof variables) => value(name) === 'yes';
  const demo = words.demo || yes('NAOBER_DEMO');
  const reach: Reach = {
    host: value('NAOBER_HOST') ?? '127.0.0.1',
    allowedHosts: (value('NAOBER_HOSTS') ?? '')
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean),
    secure: yes('NAOBER_HTTPS'),
    production: environment['NODE_ENV'] === 'production',
  };
  const named = organisation(value('NAOBER_ORGANISATION'), value('NAOBER_KEEPER'), value('NAOBER_KEEPER_LINK'));
  return {
    ...reach,
    port: wholeNumber('PORT', value('PORT') ?? '3000', 65_535),
    demo,
    databaseUrl: value('DATABASE_URL'),
    folder: path.resolve(projectRoot, value('NAOBER_DATA') ?? (demo ? 'data-demo' : 'data')),
    embeddedInProduction: yes('NAOBER_EMBEDDED_IN_PRODUCTION'),
    freeDiskFloorBytes: wholeNumber('NAOBER_DISK_FLOOR_MB', value('NAOBER_DISK_FLOOR_MB') ?? '200', 1_000_000) * 1024 * 1024,
    organisation: named ?? (isReachable(reach) ? nameless(reach) : null),
    mail: mailServer(value('NAOBER_SMTP_URL'), value('NAOBER_MAIL_FROM'), value('NAOBER_MAIL_BOUNCES')),
    key: keyIn(value('NAOBER_KEY')),
  };
}

type Reach = Pick<Config, 'host' | 'allowedHosts' | 'secure' | 'production'>;

/** Whether others than the person at this machine can be meant to reach it. What is said to them, and what is erased, depends on it. */
const isReachable = ({ host, allowedHosts, secure, production }: Reach): boolean =>
  !['localhost', '127.0.0.1', '::1'].includes(host) || allowedHosts.length > 0 || secure || production;

/** An installation for others whose operator gave no name: the promises for others hold all the same. */
const nameless = ({ allowedHosts }: Reach): Organisation => ({
  name: allowedHosts[0] ?? hostname(),
  keeperLine: 'Wie deze Naober beheert, bewaart je gegevens. (Whoever runs this Naober keeps your data.)',
  link: '/wat-schrijft-naober-op',
});

function organisation(name: string | null, keeperLine: string | null, link: string | null): Organisation | null {
  if (name === null) return null;
  if (keeperLine === null || link === null || !/^https?:\/\/\S+$/.test(link)) {
    throw new ConfigProblem(
      'NAOBER_ORGANISATION is set, so NAOBER_KEEPER (one line on who keeps the data) and NAOBER_KEEPER_LINK (an http address) must be set too.',
    );
  }
  return { name, keeperLine, link };
}

function mailServer(url: string | null, from: string | null, bounces: string | null): Config['mail'] {
  if (url === null) return null;
  if (!/^smtps?:\/\/\S+$/.test(url) || !URL.canParse(url))
    throw new ConfigProblem('NAOBER_SMTP_URL must be an address such as smtp://name:password@mail.example.org:587.');
  if (from === null || !/^\S+@\S+$/.test(from))
    throw new ConfigProblem('NAOBER_SMTP_URL is set, so NAOBER_MAIL_FROM must be the address those mails come from.');
  if (bounces !== null && !/^\S+@\S+$/.test(bounces))
    throw new ConfigProblem('NAOBER_MAIL_BOUNCES must be a mail address, such as bounce@example.org.');
  return { url, from, bounces };
}

function keyIn(text: string | null): Uint8Array | null {
  if (text === null) return null;
  const key = new Uint8Array(Buffer.from(text, 'base64'));
  if (key.byteLength !== 32)
    throw new ConfigProblem('NAOBER_KEY must be 32 bytes in base64, such as "openssl rand -base64 32" gives.');
  return key;
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw new ConfigProblem(`${name} must be a whole number up to ${most}, but it is "${text}".`);
  return number;
}

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const above = path.dirname(from);
  if (above === from) throw new ConfigProblem('package.json was not found above the program.');
  return findRoot(above);
}
