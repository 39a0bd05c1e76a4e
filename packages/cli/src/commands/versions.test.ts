import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { auditActs } from '../testing/audit-acts.ts';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';

const data = mkdtempSync(join(tmpdir(), 'openirp-versions-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const versions = (...args: string[]) => irpHere(['versions', ...args, '--data', data]);

/** The line of a version, its columns apart by one space. */
const lineOf = (out: string, family: string, version: string) =>
  out
    .split('\n')
    .find((line) => line.startsWith(family) && line.includes(` ${version} `))
    ?.replace(/ +/g, ' ');

describe('irp versions', () => {
  test('lists every version with its standing and its days', async () => {
    const { code, out, err } = await irp('versions', '--data', data);
    expect([code, err]).toEqual([0, '']);
    expect(lineOf(out, 'eivital', 'v1.03')).toBe(
      'eivital v1.03 deprecated deprecated 2020-07-30 2020-08-05 2020-10-01 2021-06-10 -',
    );
    expect(lineOf(out, 'eicore', 'v1.03')).toMatch(/^eicore v1\.03 current current /);
    expect(out).not.toContain('*');
  });

  test('sets a day and gives it back', async () => {
    const set = await versions('set', 'eivital', 'v1.03', '--retired-on', '2022-01-01');
    expect([set.code, set.err]).toEqual([0, '']);
    expect(lineOf(set.out, 'eivital', 'v1.03')).toMatch(/retired retired .* 2022-01-01 \*$/);
    expect((await versions()).out).toContain('* set in this folder');
    const unset = await versions('set', 'eivital', 'v1.03', '--unset', 'retired-on');
    expect(lineOf(unset.out, 'eivital', 'v1.03')).toMatch(/deprecated deprecated .* -$/);
  });

  test('notes each day that it sets in the audit log', async () => {
    await versions('set', 'eivital', 'v1.03', '--retired-on', '2022-01-01');
    expect((await auditActs(data)).at(-1)).toEqual({
      ...{ actor: 'operator', act: 'version day set', subject: 'version eivital v1.03' },
      retiredOn: '2022-01-01',
    });
    await versions('set', 'eivital', 'v1.03', '--unset', 'retired-on');
  });

  test('ends a family only when it is meant', async () => {
    const set = ['set', 'eicore', 'v1.03', '--retired-on', '2040-01-01'];
    const { code, err } = await versions(...set);
    expect(code).toBe(1);
    expect(err).toBe(
      'irp: eicore would have no version left in sandbox and production. ' +
        'Keep one, or retire it all the same with --force.\n',
    );
    expect((await versions(...set, '--force')).code).toBe(0);
  });

  test.each([
    [['eiold', 'v1.03', '--retired-on', '2027-03-31'], 'there is no family eiold; there are eivi'],
    [['eivital', 'v1.03', '--retired-on', '2027-02-30'], 'a day such as 2027-03-31 is expected'],
    [['eivital', 'v1.03', '--unset', 'birthday'], 'one of announced-on, sandbox-from'],
    [['eivital', 'v1.03'], 'nothing to set; name a day'],
    [
      ['eivital', 'v1.03', '--retired-on', '2027-03-31', '--unset', 'retired-on'],
      '--retired-on is both set and unset',
    ],
  ])('refuses %j and says why', async (args, why) => {
    const { code, err } = await versions('set', ...args);
    expect(code).not.toBe(0);
    expect(err).toContain(why);
  });
});
