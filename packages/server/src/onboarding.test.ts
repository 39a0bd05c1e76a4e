import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DeskPortal } from './testing/desk-portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-onboarding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['nothing', '', 'holds no certificate'],
  ['a key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', 'no certificate'],
  [
    'a broken certificate',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    'certificate 1 cannot be read',
  ],
])('no portal starts that should trust sandboxes by %s', async (_, text, told) => {
  const file = join(folder, 'sandboxes.pem');
  writeFileSync(file, text);
  const opened = DeskPortal.open('--report-certificates', file);
  await expect(opened).rejects.toThrow(/^OPENIRP_REPORT_CERTIFICATES: /);
  await expect(opened).rejects.toThrow(told);
});
