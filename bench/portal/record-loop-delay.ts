import { recordOnSignal } from './record-on-signal.ts';

/** The longest time for which the event loop served nobody. */
export interface LoopDelay {
  readonly wallMs: number;
  /** What the thread computed meanwhile: on a busy machine it may have waited for a core as well. */
  readonly cpuMs: number;
}

/*
 * Preloaded into a portal: how long its event loop was held up. A timer that is due every millisecond
 * looks how much went by since it last came.
 */
const everyMs = 1;
let timer: NodeJS.Timeout | undefined;
let longest = { wallMs: 0, cpuMs: 0 };

const threadCpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

recordOnSignal({
  start() {
    longest = { wallMs: 0, cpuMs: 0 };
    let wall = performance.now();
    let cpu = threadCpuMs();
    timer = setInterval(() => {
      const wallNow = performance.now();
      const cpuNow = threadCpuMs();
      longest.wallMs = Math.max(longest.wallMs, wallNow - wall - everyMs);
      longest.cpuMs = Math.max(longest.cpuMs, cpuNow - cpu);
      wall = wallNow;
      cpu = cpuNow;
    }, everyMs);
  },
  stop(): LoopDelay {
    clearInterval(timer);
    return longest;
  },
});
