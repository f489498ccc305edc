import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { quickStart } from './quick-start.ts';
import { copyOf } from './store.ts';
import { embeddedTemplate, townTemplate } from './store-template.ts';

/** A whole Naober in a process of its own, as `npm start` runs it, on a free port of this machine. */
export type RunningNaober = {
  readonly address: string;
  readonly folder: string;
  readonly said: () => string;
  readonly process: ChildProcess;
  /** Ends it with a signal and waits; answers its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Ends it and throws its folder away. */
  readonly clear: () => Promise<void>;
};

/**
 * Starts Naober on a folder, by default a copy of a store with its tables made and, for the demo, the town planted; resolves when it says
 * where it can be opened. An empty folder is what somebody has who starts it for the first time.
 */
export async function startNaober(
  options: { folder?: string; words?: string[]; environment?: Record<string, string> } = {},
): Promise<RunningNaober> {
  const { words = [] } = options;
  const folder = options.folder ?? copyOf(await (words.includes('--demo') ? townTemplate() : embeddedTemplate()));
  const child = spawn(process.execPath, [...quickStart, path.join(projectRoot, 'dist', 'main.js'), ...words], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', NAOBER_DATA: folder, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/localhost:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then((code) => reject(new Error(`Naober ended (${code}) before it listened:\n${said}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const clear = async () => {
    await stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, folder, said: () => said, process: child, stop, clear };
}
