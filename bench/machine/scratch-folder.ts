import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Leftovers } from './leftovers.ts';

/** A folder that is gone when the bench is, or before. */
export interface ScratchFolder extends Disposable {
  readonly path: string;
}

/** Makes an empty folder on the disk that is measured (`TMPDIR`). */
export function scratchFolder(leftovers: Leftovers): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), 'openirp-bench-'));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  const forget = leftovers.keep(remove);
  return {
    path,
    [Symbol.dispose]() {
      remove();
      forget();
    },
  };
}
