import { expect, test } from 'vitest';
import { performancePage } from './page.ts';
import type { Result } from './result.ts';

const result: Result = {
  profile: 'pure',
  day: '2026-04-01',
  machine: { commit: 'abc', node: 'v24', cpu: 'X', cores: 2, memoryGb: 8, fileSystem: 'ext4' },
  settings: { calls: '600' },
  tables: [
    {
      title: 'cost',
      columns: ['SQLite'],
      rows: [
        { name: 'ratio', unit: 'ratio', values: [{ median: 1.234, low: 1.2, high: 1.3 }] },
        { name: 'CPU', unit: 'µs', values: [null] },
      ],
    },
  ],
  verdicts: [
    { what: 'cost', goal: { most: 1.3 }, stretch: 1.2, unit: 'ratio', value: 1.234 },
    { what: 'scaling', goal: { least: 1.8 }, unit: 'ratio', value: 1.7 },
  ],
};

test('the page tells targets, text and tables', () => {
  const page = performancePage({ pure: result }, 'Written by hand.\n');
  expect(page).toContain('| cost | ≤ 1.30 (stretch 1.20) | 1.23 | reached | [pure](#pure) |');
  expect(page).toContain('| scaling | ≥ 1.80 | 1.70 | missed | [pure](#pure) |');
  expect(page).toContain('\n\nWritten by hand.\n\n## pure\n');
  expect(page).toContain('| ratio | 1.23 (1.20–1.30) |');
  expect(page).toContain('| CPU | – |');
});

test('a page without results says so', () => {
  expect(performancePage({}, 'x')).toContain('Nothing has been measured yet.');
});
