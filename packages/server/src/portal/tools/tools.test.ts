import { gstinCheckCharacter } from '@openirp/core';
import { HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';
import { type GstinKind, gstinParts } from './gstin-parts.ts';

let portal: DeskPortal;
let production: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  production = await DeskPortal.open('--environment', 'production');
  visitor = new Visitor(portal);
});
afterAll(async () => {
  await portal.close();
  await production.close();
});

const withCheckDigit = (stem: string) => stem + gstinCheckCharacter(stem);

test('the overview leads to every tool that there is', async () => {
  const { text } = await visitor.get('/tools');
  const list = /<ul class="links">(.*?)<\/ul>/s.exec(text)![1]!;
  const paths = [...list.matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['/tools/validate', '/tools/gstin', '/tools/irn', '/verify']),
  );
});

describe('the GSTIN checker', () => {
  test('takes a GSTIN apart, however it is typed', async () => {
    const { status, text } = await visitor.get('/tools/gstin?gstin=29zz+irx0001Z1zk');
    expect(status).toBe(200);
    for (const told of ['check digit are right', 'Karnataka', '>ZZIRX0001Z<', 'Taxpayer (normal']) {
      expect(text).toContain(told);
    }
    // What the sandbox's register knows of it.
    expect(text).toMatch(/>REG<\/code> .*Regular/);
    expect(text).toMatch(/>ACT<\/code> .*Active/);
  });

  test('tells the check digit that would be right', async () => {
    const { text } = await visitor.get('/tools/gstin?gstin=29ZZIRX0001Z1ZA');
    expect(text).toContain('The check digit is A; to the other characters belongs K.');
    expect(text).toContain('The register does not know it');
  });

  test('knows states that there are', async () => {
    const { text } = await visitor.get(`/tools/gstin?gstin=${withCheckDigit('77ZZIRX0001Z1Z')}`);
    expect(text).toContain('No state has the code 77.');
  });

  test.each([
    ['', 'these are 0'],
    ['29ZZIRX0001Z1Z', 'these are 14'],
    ['XXZZIRX0001Z1ZK', 'two digits of a state'],
    ['29ZZIRX0001Z1Z*', 'nothing but digits'],
    ['urp', 'without registration'],
    ['<b>', 'these are 3'],
  ])('says why %j is none', async (typed, words) => {
    const { status, text } = await visitor.get(`/tools/gstin?gstin=${encodeURIComponent(typed)}`);
    expect(status).toBe(422);
    expect(text).toMatch(new RegExp(`id="gstin-error">[^<]*${words}`));
    expect(text).not.toContain('<b>');
  });

  test('asks no register in production', async () => {
    const { text } = await new Visitor(production).get('/tools/gstin?gstin=29ZZIRX0001Z1ZK');
    expect(text).toContain('Karnataka');
    expect(text).not.toContain('register does not know');
  });

  test.each<[string, GstinKind]>([
    ['29ZZIRX0001Z1Z', 'normal'],
    ['29ZZIR00010Z1D', 'deductor'],
    ['29ZZIRX0001Z1C', 'collector'],
    ['2926ZZZ00001UN', 'unitedNations'],
    ['2926ZZZ00001NR', 'nonResident'],
    ['9926ZZZ00001OS', 'online'],
    ['29000000000000', 'unusual'],
  ])('knows the kind of %s', (stem, kind) => {
    expect(gstinParts(withCheckDigit(stem)).kind).toBe(kind);
  });
});

test('the calculator gives the IRN that the portal gives', async () => {
  const { DocDtls, SellerDtls, ...rest } = portal.freshInvoice();
  const invoice = { DocDtls, SellerDtls, ...rest };
  const { Typ: type, No: number, Dt: date } = DocDtls;
  const query = new URLSearchParams({ gstin: SellerDtls.Gstin, type, number, date });
  const { text } = await visitor.get(`/tools/irn?${query}`);
  expect(text).toContain(await portal.register(invoice, await portal.seat()));
  expect(text).toContain('action="/tools/irn"');
});

test('the pages are good HTML in both languages', async () => {
  const rules = { 'long-title': 'off' } as const;
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules });
  for (const language of ['en', 'hi']) {
    visitor.headers = { accept: 'text/html', 'accept-language': language };
    for (const path of ['/tools', '/tools/gstin?gstin=29ZZIRX0001Z1ZK', '/tools/irn', '/verify']) {
      const { results } = await validator.validateString((await visitor.get(path)).text);
      const found = results.flatMap(({ messages }) => messages);
      expect(found.map(({ ruleId, message }) => `${path} ${ruleId} ${message}`)).toEqual([]);
    }
  }
});
