import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a folder, told so that a later process can see whether that holder still runs. */
export type Holder = {
  readonly pid: number;
  /** When that process started, in the machine's own words; '' where the machine cannot tell. */
  readonly started: string;
  /** The machine, its running since the last boot, and the space in which process numbers count. */
  readonly machine: string;
  readonly boot: string;
  readonly space: string;
};

/** This process as a holder. */
export function thisProcess(): Holder {
  const machine = `${hostname()} ${readOr('/etc/machine-id')}`.trim();
  return {
    pid: process.pid,
    started: startOf(process.pid),
    machine,
    boot: readOr('/proc/sys/kernel/random/boot_id'),
    space: pidSpace(),
  };
}

/** Whether a holder still runs: 'yes', 'no', or 'unknown' when it counts its processes where this one cannot look. */
export function stillRuns(holder: Holder): 'yes' | 'no' | 'unknown' {
  const me = thisProcess();
  if (holder.machine !== me.machine) return 'unknown';
  if (holder.boot !== me.boot) return 'no';
  if (holder.space !== me.space) return 'unknown';
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started ? 'yes' : 'no';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); elsewhere what `ps` says. A number that came back after a reboot has another start. */
function startOf(pid: number): string {
  if (process.platform === 'linux') {
    const stat = readOr(`/proc/${pid}/stat`);
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  }
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function pidSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
