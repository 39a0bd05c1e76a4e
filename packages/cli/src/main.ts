#!/usr/bin/env -S node --max-semi-space-size=16 --no-parallel-scavenge --v8-pool-size=1
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { requireNode } from './require-node.ts';

/*
 * V8 would let its young generation grow to 100 MB and more, of which a call needs 100 kB, and collect
 * it in several threads, which on busy cores wait for each other, and the road for all of them: everything
 * would stop for ten milliseconds now and then. `npm start` and `npm run irp` say the same as the first
 * line.
 */
requireNode(24);
// Sources are compiled once and kept: starting takes half the time and 30 MB less.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/openirp', import.meta.url)));
// The pool hashes passwords, and each of its threads keeps the memory of a hash; two are enough.
process.env.UV_THREADPOOL_SIZE ??= '2';
// `irp … | head` closes the pipe; whoever reads no more needs no complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// Loaded behind the check: an old Node would stop at the first import it does not know.
const { program } = await import('./program.ts');
const irp = await program(process.argv[2]);
await irp.parseAsync();
