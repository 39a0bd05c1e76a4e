import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eInvoiceCodes, ewayBillCodes, ewayBillRules, rules } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from './endpoints/index.ts';
import { portalCodes } from './raised-codes.ts';
import { DeskPortal } from './testing/desk-portal.ts';
import { raise } from './testing/raise.ts';
import { gateCodes } from './wire/ewb-dialect.ts';

/*
 * Every code that can reach a client is in the catalogue, with its text, and is raised here once by
 * a real request. Rules raise theirs in their own examples, beside the rules.
 */

const packages = new URL('../../', import.meta.url);
const definitions =
  /\/(errors\/catalogue|testing|reference|sample|portal\/docs)\/|\/rules\/\w|\.test\.ts$/;

/** The sources of a package, without tests and without the definitions that only name codes. */
const sourcesOf = (name: string): string[] => {
  const folder = new URL(`${name}/src/`, packages);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !definitions.test(path))
    .map((path) => readFileSync(new URL(`.${path}`, folder), 'utf8'));
};

const literals = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!));

/** What is certainly a code, known or not. */
const thrown = /\b(?:refusal|detail|messageOf)\(\s*'(\w+)'|\bcode: '(?=\d|SYS)(\w+)'/g;
const codesIn = (...names: string[]): string[] => {
  const texts = names.flatMap(sourcesOf);
  const codes = texts.flatMap((text) => [...text.matchAll(thrown)].map((m) => m[1] ?? m[2]!));
  return [...new Set(codes)].toSorted();
};

/** Codes of the e-way bill system have three digits. */
const isOfBills = (code: string): boolean => code.length === 3;

const byNumber = (one: string, other: string): number => Number(one) - Number(other);

describe('a code in the sources', () => {
  test('is in the catalogue, with its text', () => {
    const known = (code: string) =>
      eInvoiceCodes.get(code)?.message ?? ewayBillCodes.get(code)?.message;
    const all = codesIn('core', 'client', 'server', 'cli');
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((code) => known(code) === undefined)).toEqual([]);
  });

  test('stands in the table of the codes that the portal raises', () => {
    // A code may also travel as an argument; in the server, four digits of a code are a code.
    const mentioned = literals(sourcesOf('server'), /'(\d{4})'/g);
    const own = mentioned.filter((code) => eInvoiceCodes.has(code));
    const raised = new Set([...codesIn('core', 'server'), ...own, ...Object.values(gateCodes)]);
    const missing = 'a new code needs a line in raised-codes.ts and one in testing/raise.ts';
    expect([...raised].toSorted(byNumber), missing).toEqual(Object.keys(portalCodes));
  });

  test('says where it is raised by names that exist', () => {
    const names = [...endpoints.map(({ name }) => name), 'anywhere', 'session', 'sealed'];
    expect(
      Object.values(portalCodes)
        .flat()
        .filter((place) => !names.includes(place)),
    ).toEqual([]);
  });

  test('has a request that raises it', () => {
    expect(Object.keys(raise)).toEqual(Object.keys(portalCodes));
  });
});

test('a code that a rule raises has a text, an example, or a request', () => {
  // Rules of e-way bills that the schema always forestalls are for whoever checks without parsing.
  const ofBills = ewayBillRules.filter(({ refuses }) =>
    Object.values(refuses).some((example) => !('refusedBySchema' in example)),
  );
  for (const { id, code, raised, refuses } of [...rules, ...ofBills]) {
    if (raised === false) continue;
    expect(eInvoiceCodes.get(code)?.message, id).toBeDefined();
    const isReached = Object.values(refuses).some((example) => !example.refusedBySchema);
    expect(isReached || code in raise, id).toBe(true);
  }
});

describe('raised by a request:', () => {
  let portal: DeskPortal;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'openirp-shared-'));
    portal = await DeskPortal.open('--deduplication-file', join(folder, 'irns'));
  });
  afterAll(async () => {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.keys(raise))('%s', async (code) => {
    const answers = [];
    for (const accept of [undefined, '*/*', 'application/json, text/plain, */*']) {
      portal.accept = accept;
      answers.push(await raise[code]!(portal));
    }
    for (const { status, headers, text } of answers) {
      expect(status).toBe({ 3005: 404, 3043: 503 }[code] ?? 200);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      if (isOfBills(code)) {
        // Codes of the e-way bill system, in its own envelope.
        const error = Buffer.from(JSON.stringify({ errorCodes: code })).toString('base64');
        expect(text).toBe(JSON.stringify({ status: '0', error, info: null }));
        continue;
      }
      const { ErrorDetails, InfoDtls } = JSON.parse(text);
      expect(ErrorDetails[0].ErrorCode).toBe(code);
      for (const { ErrorCode, ErrorMessage, ...others } of ErrorDetails) {
        expect([ErrorCode, others]).toEqual([code, {}]);
        expect(ErrorMessage).not.toMatch(/\{\d\}|undefined/);
      }
      // To the byte: whatever is explained to others must not touch the envelope.
      expect(text).toBe(JSON.stringify({ Status: 0, ErrorDetails, Data: null, InfoDtls }));
    }
    portal.accept = 'application/problem+json';
    const { status, headers, text } = await raise[code]!(portal);
    expect(headers.get('content-type')).toBe('application/problem+json');
    const problem = JSON.parse(text);
    expect(problem).toMatchObject({ status, type: `/docs/errors/${code}` });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(problem.errors.map((error: { code: string }) => error.code)).toContain(code);
    for (const error of problem.errors) {
      expect(error.cure).toMatch(/^[A-Z].*\.$/);
      expect(error.cause ?? error.why ?? error.expected).toMatch(/./);
    }
  });
});
