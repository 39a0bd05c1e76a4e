import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';

const data = mkdtempSync(join(tmpdir(), 'openirp-officers-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Each run of the program takes its time on a busy machine. */
const slowMs = 240_000;
const officers = (...args: string[]) => irpHere(['officers', ...args, '--data', data]);
const audit = (...args: string[]) => irpHere(['audit', ...args, '--data', data]);

/** Does something to the database past the portal. */
function past(...statements: string[]): void {
  const database = new DatabaseSync(join(data, 'irp.sqlite'));
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

test('officers are added once, listed, frozen and reset', { timeout: slowMs }, async () => {
  const asha = ['add', 'asha', '--email', 'asha@irp.example'];
  const added = await irp('officers', ...asha, '--data', data);
  expect([added.code, added.err]).toEqual([0, '']);
  const password = /^ {2}([A-Za-z0-9]{16})$/m.exec(added.out)![1]!;
  const again = await officers(...asha);
  expect([again.code, again.err]).toEqual([1, 'irp: there is an officer asha\n']);
  expect((await officers('freeze', 'asha')).out).toBe('Officer asha is frozen.\n');
  expect((await officers()).out).toMatch(/asha +asha@irp\.example +frozen +not set up/);
  expect((await officers('unfreeze', 'asha')).out).toBe('Officer asha is active again.\n');
  const reset = await officers('reset', 'asha');
  expect(reset.out).not.toContain(password);
  expect((await officers('freeze', 'nobody')).err).toBe('irp: there is no officer nobody\n');
  const listed = JSON.parse((await officers('list', '--json')).out);
  expect(listed).toMatchObject([{ name: 'asha', state: 'active', hasSecondFactor: false }]);
  expect(JSON.stringify(listed)).not.toMatch(/password|totp/i);
});

describe('the audit log', () => {
  let head: string;
  const exported = join(data, 'audit.jsonl');
  beforeAll(async () => {
    if (!(await officers()).out.includes('asha')) {
      await officers('add', 'asha', '--email', 'asha@irp.example');
    }
    await officers('add', 'ravi', '--email', 'ravi@irp.example');
    await officers('freeze', 'ravi');
    head = /^head ([0-9a-f]{64})$/m.exec((await audit('verify')).out)![1]!;
    expect((await audit('export', exported)).code).toBe(0);
  }, slowMs);

  test('is verified, and exported with a signed head', async () => {
    const certificate = join(data, 'signing.pem');
    const database = new DatabaseSync(join(data, 'irp.sqlite'), { readOnly: true });
    const sql = "select public_pem from keys where purpose = 'signing'";
    writeFileSync(certificate, String(database.prepare(sql).get()!.public_pem));
    database.close();
    const { code, out } = await irp(
      ...['audit', 'verify', '--file', exported, '--certificate', certificate],
    );
    expect([code, out.includes(head), out.includes('signature of the head is good')]).toEqual([
      ...[0, true, true],
    ]);
  });

  test('is exported to no file that is there', async () => {
    expect((await audit('export', exported)).code).toBe(1);
  });

  test.each([
    ['without its signed head', (lines: string[]) => lines.slice(0, -1), 'signed head is missing'],
    ['without its last entry', (lines: string[]) => lines.toSpliced(-2, 1), 'head was signed for'],
    ['without an entry', (lines: string[]) => lines.toSpliced(1, 1), 'broken at entry 2: it is mi'],
    [
      'with another reason',
      (lines: string[]) => lines.with(0, lines[0]!.replace('asha@', 'a@')),
      'broken at entry 1: it was changed',
    ],
    ['with more behind its end', (lines: string[]) => [...lines, '{}'], 'the chain is broken at'],
  ])('shows an export %s', async (_name, change, why) => {
    const changed = join(data, 'changed.jsonl');
    const lines = readFileSync(exported, 'utf8').trimEnd().split('\n');
    writeFileSync(changed, change(lines).join('\n'));
    const { code, err } = await irpHere(['audit', 'verify', '--file', changed]);
    expect([code, err.includes(why) || err]).toEqual([1, true]);
  });

  test('takes no change or deletion', () => {
    expect(() => past("update audit_log set actor = 'nobody'")).toThrow('append-only');
    expect(() => past('delete from audit_log where seq = 1')).toThrow('append-only');
  });

  test(
    'tells what was done to it behind its triggers, and what was cut off',
    { timeout: slowMs },
    async () => {
      past('drop trigger audit_log_no_update', 'drop trigger audit_log_no_delete');
      past('create table kept as select * from audit_log');
      past("update audit_log set actor = 'nobody' where seq = 2");
      const changed = await audit('verify');
      expect([changed.code, changed.err]).toEqual([
        ...[1, 'irp: the chain is broken at entry 2: it was changed\n'],
      ]);
      past('delete from audit_log', 'insert into audit_log select * from kept where seq <> 2');
      expect((await audit('verify')).err).toContain('broken at entry 2: it is missing');
      past(
        'delete from audit_log',
        'insert into audit_log select * from kept order by seq limit 2',
      );
      expect((await audit('verify')).err).toMatch(/\d entries were added, and 2 are there/);
      past("update counters set next_value = 2 where name = 'audit log'");
      expect((await audit('verify')).code).toBe(0);
      const cut = await audit('verify', '--head', head);
      expect([cut.code, cut.err.includes('lacks the head')]).toEqual([1, true]);
    },
  );
});
