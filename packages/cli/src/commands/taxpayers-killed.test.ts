import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { irp, spawnIrp } from '../testing/irp.ts';
import { asked, header, lineOf, reportOf, rowsIn } from '../testing/taxpayer-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** A data folder and a file of a test's own. */
function fresh(content: string): { data: string; file: string } {
  const stem = join(folder, `${++made}`);
  writeFileSync(`${stem}.csv`, content);
  return { data: `${stem}.data`, file: `${stem}.csv` };
}

const count = 50_000;
const bad = (serial: number) => serial % 1_000 === 500;
const content = [
  header,
  ...Array.from({ length: count }, (_, i) =>
    bad(i) ? lineOf(i).replace('REG', 'XYZ') : lineOf(i, i % 3 === 0 ? `"T, ${i}"` : `T ${i}`),
  ),
].join('\n');
const good = count - count / 1_000;

function counted(data: string): number {
  try {
    return asked<{ n: number }>(data, 'select count(*) as n from taxpayers')[0]!.n;
  } catch {
    // The program has not made the database yet.
    return 0;
  }
}

async function reached(data: string, rows: number): Promise<void> {
  while (counted(data) < rows) await pause(5);
}

describe('an import that is killed', () => {
  test('goes on where it was, every good line once', { timeout: 180_000 }, async () => {
    const { data, file } = fresh(content);
    let kills = 0;
    for (const share of [0.1, 0.4, 0.75]) {
      const { child, ended } = spawnIrp('taxpayers', 'import', file, '--data', data);
      await Promise.race([reached(data, good * share), ended]);
      child.kill('SIGKILL');
      const { code } = await ended;
      if (code === null) kills++;
      // Never half a batch: what is in is what the progress says.
      const [progress] = asked<{ lines_done: number; added: number; refused: number }>(
        data,
        'select * from taxpayer_imports',
      );
      expect(counted(data)).toBe(progress!.added);
      expect(progress!.lines_done).toBe(1 + progress!.added + progress!.refused);
    }
    expect(kills).toBeGreaterThan(0);
    const ended = await irp('taxpayers', 'import', file, '--data', data);
    const { code, out } = ended;
    expect(out).toContain('Going on behind line');
    expect(out).toContain(`${good} added, 0 changed, ${count - good} skipped, 0 warnings`);
    expect(code).toBe(3);
    const report = reportOf(ended).trim().split('\n');
    expect(report).toHaveLength(count - good);
    expect(new Set(report).size).toBe(count - good);
    const rows = rowsIn(data);
    expect(rows).toHaveLength(good);
    expect(new Set(rows.map(({ legal_name }) => legal_name)).size).toBe(good);
  });

  test('by Ctrl-C ends behind a batch and says how to go on', { timeout: 120_000 }, async () => {
    const { data, file } = fresh(content);
    const { child, ended } = spawnIrp('taxpayers', 'import', file, '--data', data);
    await Promise.race([reached(data, good * 0.2), ended]);
    child.kill('SIGINT');
    const stopped = await ended;
    expect([stopped.code, stopped.out]).toEqual([130, expect.stringContaining('Stopped behind')]);
    const { out } = await irp('taxpayers', 'import', file, '--data', data);
    expect(out).toContain(`${good} added, 0 changed, ${count - good} skipped, 0 warnings`);
  });

  test('beside another import loses nothing', { timeout: 120_000 }, async () => {
    const one = fresh(content);
    const other = fresh(
      [header, ...Array.from({ length: 5_000 }, (_, i) => lineOf(900_000 + i))].join('\n'),
    );
    const both = await Promise.all([
      irp('taxpayers', 'import', one.file, '--data', one.data),
      irp('taxpayers', 'import', other.file, '--data', one.data),
    ]);
    expect(both.map(({ code }) => code)).toEqual([3, 0]);
    expect(counted(one.data)).toBe(good + 5_000);
  });
});
