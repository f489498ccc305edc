import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { quickStart } from '../support/quick-start.ts';

/** A writing process, what it said so far, and how it ended. */
export type Writer = {
  readonly process: ChildProcess;
  /** Whether it opened the store yet. */
  opened(): boolean;
  /** The ids it was told are kept, whole lines only. */
  kept(): string[];
  readonly ended: Promise<{ code: number | null; stderr: string }>;
};

/** The command that starts a writer on a folder. */
const writerCommand = (folder: string, most = 1_000_000_000, post = ''): string[] => [
  process.execPath,
  ...quickStart,
  fileURLToPath(new URL('./writer.ts', import.meta.url)),
  path.resolve(folder),
  String(most),
  post,
];

/** Starts a writer; `post` is the mail server it sends letters to, `before` are words put in front of the command. */
export function startWriter(
  folder: string,
  { most, post, before = [] }: { readonly most?: number; readonly post?: string; readonly before?: readonly string[] } = {},
): Writer {
  const [command = '', ...args] = [...before, ...writerCommand(folder, most, post)];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: '', NODE_OPTIONS: '' },
  });
  let said = '';
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  const lines = () =>
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
  return {
    process: child,
    opened: () => lines()[0] === 'open',
    kept: () => lines().slice(1),
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr }))),
  };
}
