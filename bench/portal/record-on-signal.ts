import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where recordings go, and what tells a preload so. */
export const recordingsVariable = 'BENCH_RECORDINGS';

export interface Recorder {
  start(): void;
  /** What was recorded since the start. */
  stop(): object;
}

/** Starts recording at one SIGUSR2 and writes `<pid>.json` at the next. */
export function recordOnSignal(recorder: Recorder): void {
  const folder = process.env[recordingsVariable];
  if (folder === undefined) throw new Error(`${recordingsVariable} names no folder`);
  let isRecording = false;
  process.on('SIGUSR2', () => {
    isRecording = !isRecording;
    if (isRecording) recorder.start();
    const text = isRecording ? '{}' : JSON.stringify(recorder.stop());
    const file = join(folder, `${process.pid}.${isRecording ? 'started' : 'json'}`);
    // Whole or not at all: the bench waits for the name.
    writeFileSync(`${file}.draft`, text);
    renameSync(`${file}.draft`, file);
  });
}
