import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { resolve } from 'node:path';

/** What was measured and on what; nothing that names a host or a person. */
export interface Machine {
  readonly commit: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Of the folder in which databases are made. */
  readonly fileSystem: string;
}

export const machineFacts = (): Machine => ({
  commit: describe(),
  node: process.version,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  fileSystem: fileSystemOf(tmpdir()),
});

export const machineLines = (machine: Machine): string[] => [
  `OpenIRP ${machine.commit}, Node ${machine.node}`,
  `${machine.cores} cores of ${machine.cpu}, ${machine.memoryGb} GB, ${machine.fileSystem}`,
];

function describe(): string {
  try {
    const told = execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    return told.trim();
  } catch {
    return 'of no known commit';
  }
}

/** The type of the file system that holds a folder: that of the longest mount point above it. */
function fileSystemOf(folder: string): string {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ') as [string, string, string])
    .filter(([, point]) => point !== undefined && `${resolve(folder)}/`.startsWith(slashed(point)));
  return mounts.sort((a, b) => b[1].length - a[1].length)[0]?.[2] ?? 'unknown';
}

const slashed = (point: string): string => (point.endsWith('/') ? point : `${point}/`);
