import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';
import type { NewInvoice } from './store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openirp-checkpoints-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const megabyte = 2 ** 20;
const keyOf = (number: number) => ({
  seller_gstin: '29ZZIRX0001Z1ZK',
  irn: String(number).padStart(64, '0'),
  financial_year: 2026,
});

function invoice(number: number): NewInvoice {
  const row = {
    ...keyOf(number),
    ...{ ack_no: number, ack_at: 1, doc_type: 'INV', doc_no: `N${number}`, doc_day: '2026-04-01' },
    ...{ buyer_gstin: '27ZZIRX0002Z1ZK', generated_by: '29ZZIRX0001Z1ZK', kid: 'k', iss: 'i' },
    ...{ invoice_data: `{"Text":"${'x'.repeat(3_000)}"}`, qr_data: '{}' },
    ...{ invoice_signature: Buffer.from([1]), qr_signature: Buffer.from([2]) },
  };
  return { row, bill: undefined };
}

test('what is written comes into the file long before the log is at its limit, and stays', async () => {
  const file = join(folder, 'register.db');
  const store = await openSqliteStore(file);
  const numbers = Array.from({ length: 1_200 }, (_, index) => index);
  await store.insertInvoices(numbers.map(invoice));
  await vi.waitFor(() => expect(statSync(file).size).toBeGreaterThan(3 * megabyte), 5_000);
  await store.close();
  const again = await openSqliteStore(file);
  expect(await again.areRegistered(numbers.map(keyOf))).toEqual(numbers.map(() => true));
  await again.close();
});
