import { readdirSync, readFileSync } from 'node:fs';

/*
 * What processes cost, as Linux tells it under /proc. A process is taken with all its descendants: a
 * supervisor with its workers, a postmaster with its backends.
 */

/** Length of the ticks in /proc/PID/stat; the kernel's ABI, whatever the timer is set to. */
const tickMicros = 10_000;

interface Stat {
  readonly parent: number;
  /** CPU time of children that have ended and were waited for. */
  readonly reapedMicros: number;
}

/** Undefined for a process that has just ended. */
function statOf(pid: number): Stat | undefined {
  const text = read(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The name in parentheses may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1]!, reapedMicros: (fields[13]! + fields[14]!) * tickMicros };
}

/** A process and its descendants that live now. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = pid > 0 ? statOf(pid) : undefined;
    if (stat === undefined) continue;
    const siblings = children.get(stat.parent);
    if (siblings === undefined) children.set(stat.parent, [pid]);
    else siblings.push(pid);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/**
 * CPU time of a tree so far: that of living threads by the nanosecond, and that of descendants which
 * have ended (a backend that closed, say) by ticks of their parents.
 */
export function cpuMicrosOf(root: number): number {
  let micros = 0;
  for (const pid of treeOf(root)) {
    micros += (statOf(pid)?.reapedMicros ?? 0) + threadMicros(pid);
  }
  return micros;
}

function threadMicros(pid: number): number {
  let nanos = 0;
  for (const task of tasksOf(pid)) {
    // A thread that has just ended takes its time with it: a rounding error, Node's threads stay.
    nanos += Number(read(`/proc/${pid}/task/${task}/schedstat`)?.split(' ')[0] ?? 0);
  }
  return nanos / 1000;
}

/** Resident memory of each process of a tree, in MB. */
export const residentMbOf = (root: number): number[] =>
  treeOf(root).flatMap((pid) => {
    const kib = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
    return kib === undefined ? [] : [Number(kib) / 1024];
  });

/** Ends a tree at once, whatever it is doing. */
export function killTree(root: number): void {
  for (const pid of treeOf(root).reverse()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

function tasksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
