/** Elsewhere than in a terminal, a line now and then is enough. */
const everyMs = 15_000;

/** Shows how far the bench has come: on one line of a terminal, or in lines now and then. */
export function progressTeller(): (progress: string) => void {
  if (process.stderr.isTTY) return (progress) => void process.stderr.write(`\r\x1b[K${progress}`);
  let next = 0;
  return (progress) => {
    if (progress === '' || performance.now() < next) return;
    next = performance.now() + everyMs;
    console.error(progress);
  };
}
