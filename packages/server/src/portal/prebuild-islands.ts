import { readIslands } from './islands.ts';

/* Run by `npm install`: the first visitor of a page with an island need not wait for its bundle. */
for (const { name, bytes } of readIslands()) {
  const { gzipped } = await bytes();
  console.log(`${name}: ${Math.round(gzipped.length / 1024)} KiB compressed`);
}
