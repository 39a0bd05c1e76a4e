import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { openStoreOf } from '../testing/databases.ts';
import { compareVersions } from './master-changes.ts';
import { type MasterList, type MasterRow, MasterVersions } from './master-versions.ts';
import { distanceCode, Masters } from './masters.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-masters-'));
const day = '2026-08-14';
let now = 1_000;
let store: Store;
let versions: MasterVersions;
beforeAll(async () => {
  store = await openStoreOf(folder);
  versions = new MasterVersions(store, { now: () => now });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const row = (code: string, data = '', validTo: string | null = null): MasterRow => ({
  code,
  data,
  validFrom: null,
  validTo,
});

async function staged(list: MasterList, ...rows: MasterRow[]): Promise<number> {
  const version = await versions.stage(list, { name: 'list.csv', hash: 'f'.repeat(64) });
  await versions.addRows(list, version, rows);
  return version;
}

const opened = () => Masters.open(versions, { roadFactor: 1.25 }, () => {});

describe('an HSN list', () => {
  test('is in force when it is activated, not before', async () => {
    const masters = await opened();
    expect(masters.lists.isHsnComplete).toBe(false);
    const version = await staged('hsn', row('84713010', 'Laptops'), row('0101', '', '2026-01-31'));
    await masters.refresh();
    expect(masters.lists.isHsnComplete).toBe(false);
    await versions.activate('hsn', version);
    await masters.refresh();
    expect(masters.lists.isHsnComplete).toBe(true);
    expect(masters.lists.hsnStanding('84713010', day)).toBe('listed');
    expect(masters.lists.hsnStanding('84713020', day)).toBe('well-formed');
    expect(masters.lists.hsnStanding('0101', day)).toBe('well-formed');
    expect(masters.lists.hsnStanding('0101', '2026-01-31')).toBe('listed');
    masters.stop();
  });

  test('is compared with the one in force', async () => {
    const before = (await versions.active()).hsn;
    const version = await staged(
      'hsn',
      row('84713010', 'Portable computers'),
      row('998313', 'Consulting'),
      row('998314', 'Design'),
    );
    expect(await compareVersions(store, 'hsn', before, version)).toEqual({
      added: {
        count: 2,
        first: [
          { code: '998313', is: 'Consulting' },
          { code: '998314', is: 'Design' },
        ],
      },
      removed: { count: 1, first: [{ code: '0101', was: ' (ever to 2026-01-31)' }] },
      changed: {
        count: 1,
        first: [{ code: '84713010', was: 'Laptops', is: 'Portable computers' }],
      },
    });
    await versions.activate('hsn', version);
  });

  test('goes back to an earlier version, and to what ships', async () => {
    const masters = await opened();
    expect(masters.lists.hsnStanding('998314', day)).toBe('listed');
    await versions.activate('hsn', 1);
    await masters.refresh();
    expect(masters.lists.hsnStanding('998314', day)).toBe('well-formed');
    await versions.activate('hsn', 0);
    await masters.refresh();
    expect(masters.lists.isHsnComplete).toBe(false);
    await expect(versions.activate('hsn', 99)).rejects.toThrow('no version 99');
    masters.stop();
  });
});

test('PIN codes of an import stand in the place of those that ship', async () => {
  const masters = await opened();
  expect(masters.lists.statesOfPin(560001)).toEqual(['29']);
  await versions.activate('pin', await staged('pin', row('560001', '29,33')));
  await masters.refresh();
  expect(masters.lists.statesOfPin(560001)).toEqual(['29', '33']);
  expect(masters.lists.statesOfPin(400001)).toBeUndefined();
  masters.stop();
});

test('distances of an import count more than estimates, both ways', async () => {
  const masters = await opened();
  const estimate = await masters.distance(560001, 400001);
  expect(estimate).toMatchObject({ isEstimate: true });
  const rows = [row(distanceCode(560001, 400001), '984')];
  await versions.activate('distance', await staged('distance', ...rows));
  await masters.refresh();
  expect(await masters.distance(560001, 400001)).toEqual({ km: 984, isEstimate: false });
  expect(await masters.distance(400001, 560001)).toEqual({ km: 984, isEstimate: false });
  expect(await masters.distance(560001, 600001)).toMatchObject({ isEstimate: true });
  expect(await masters.distance(560001, 999999)).toBeUndefined();
  masters.stop();
});

test('an import that came to nothing is cleared away, a day later', async () => {
  const left = await staged('hsn', row('0101'));
  expect((await versions.versions()).map(({ version }) => version)).not.toContain(left);
  now += 23 * 3_600_000;
  const second = await staged('hsn', row('0102'));
  expect(second).toBe(left + 1);
  expect(await versions.count('hsn', left)).toBe(1);
  now += 2 * 3_600_000;
  const third = await staged('hsn', row('0103'));
  expect(await versions.count('hsn', left)).toBe(0);
  expect(await versions.count('hsn', second)).toBe(1);
  await versions.discard('hsn', second);
  await versions.discard('hsn', third);
  expect(await versions.count('hsn', second)).toBe(0);
});

test('another process heeds an activation by itself', async () => {
  const other = await openStoreOf(folder);
  const elsewhere = new MasterVersions(other, { now: () => now });
  const masters = await Masters.open(elsewhere, { roadFactor: 1 }, () => {});
  await versions.activate('hsn', await staged('hsn', row('12345678')));
  await expect
    .poll(() => masters.lists.hsnStanding('12345678', day), { timeout: 12_000, interval: 250 })
    .toBe('listed');
  masters.stop();
  await other.close();
});
