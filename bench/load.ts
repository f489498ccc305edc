import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a load of 32 connections met. Times in ms. */
export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly tool: string;
};

/** Asks for a page over 32 connections for some seconds, each request with the next of the cookies. wrk where there is one, else autocannon. */
export async function load(address: string, cookies: readonly string[], seconds: number): Promise<Load> {
  return spawnSync('wrk', ['--version']).error === undefined
    ? withWrk(address, cookies, seconds)
    : withAutocannon(address, cookies, seconds);
}

async function withWrk(address: string, cookies: readonly string[], seconds: number): Promise<Load> {
  const script = path.join(tmpdir(), `naober-load-${process.pid}.lua`);
  const list = cookies.map((cookie) => JSON.stringify(cookie)).join(',');
  writeFileSync(
    script,
    `local cookies = {${list}}\nlocal turn = 0\nrequest = function()\n  turn = turn % #cookies + 1\n` +
      `  return wrk.format("GET", nil, { ["Cookie"] = cookies[turn], ["Accept-Encoding"] = "gzip" })\nend\n` +
      `done = function(summary, latency)\n  io.write(string.format("RESULT %d %d %f %f %d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.errors.status + summary.errors.timeout + summary.errors.connect + summary.errors.read))\nend\n`,
  );
  const said = await output('wrk', ['-t1', '-c32', `-d${seconds}s`, '-s', script, address]);
  const [, requests, duration, p50, p99, failed] = /RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) (\d+)/.exec(said) ?? [];
  return {
    perSecond: (Number(requests) / Number(duration)) * 1e6,
    p50: Number(p50) / 1000,
    p99: Number(p99) / 1000,
    failed: Number(failed),
    tool: 'wrk',
  };
}

async function withAutocannon(address: string, cookies: readonly string[], seconds: number): Promise<Load> {
  const command = path.join(import.meta.dirname, 'node_modules', '.bin', 'autocannon');
  const headers = ['-H', `cookie=${cookies[0] ?? ''}`, '-H', 'accept-encoding=gzip'];
  const said: unknown = JSON.parse(await output(command, ['-j', '-c', '32', '-d', String(seconds), ...headers, address]));
  const at = (...names: string[]) =>
    Number(names.reduce<unknown>((from, name) => (from instanceof Object ? Reflect.get(from, name) : null), said));
  return {
    perSecond: at('requests', 'average'),
    p50: at('latency', 'p50'),
    p99: at('latency', 'p99'),
    failed: at('non2xx') + at('errors'),
    tool: 'autocannon',
  };
}

function output(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
    });
    child.on('error', reject);
    child.on('exit', () => resolve(said));
  });
}
