import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Registration } from '../register/registration.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';

let portal: DeskPortal;
let visitor: Visitor;
let program: Visitor;
let found: Registration;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
  program = new Visitor(portal);
  program.headers = { accept: 'application/json' };
  const irn = await portal.register(portal.freshInvoice(), await portal.seat());
  found = (await portal.irp.archive.find(irn))!;
});
afterAll(() => portal.close());

const mebibyte = 1024 * 1024;
const fileOf = (content: BlobPart, name = 'invoice.jws') => new File([content], name);
const broken = () => `${found.signedInvoice.slice(0, -6)}AAAAAA`;

test('tells people what a good text says, who signed it, and that it is registered', async () => {
  const { status, text } = await visitor.post('/verify', { text: found.signedInvoice });
  expect(status).toBe(200);
  expect(text).toContain('The signature is good');
  for (const shown of [
    ...[found.irn, String(found.ackNo), portal.irp.keys.signer.kid, 'NIC Sandbox'],
    ...['Active', 'None in force', 'Laptop computer', '₹11,800.00', '27 MAHARASHTRA'],
  ]) {
    expect(text.toLowerCase()).toContain(shown.toLowerCase());
  }
});

test('tells people why a text is not good, and nothing of the register', async () => {
  const { status, text } = await visitor.post('/verify', { text: broken() });
  expect(status).toBe(200);
  expect(text).toContain('The signature is not good');
  expect(text).toContain('was changed after it was signed');
  expect(text).toContain('Nothing proves it.');
  expect(text).not.toContain('Registered here');
  expect(text).not.toContain('class="state');
});

test('says the same in Hindi', async () => {
  const hindi = new Visitor(portal);
  hindi.headers = { accept: 'text/html', 'accept-language': 'hi' };
  const good = await hindi.post('/verify', { text: found.signedQrCode });
  expect(good.text).toContain('हस्ताक्षर सही है');
  const bad = await hindi.post('/verify', { text: broken() });
  expect(bad.text).toContain('हस्ताक्षर सही नहीं है');
});

test('takes a file in place of a text', async () => {
  const file = fileOf(`${found.signedQrCode}\n`);
  const { text } = await visitor.post('/verify', { text: '', file });
  expect(text).toContain('The signature is good');
  expect(text).toContain('Signed QR code');
});

describe('answers a program', () => {
  test('with everything, as JSON', async () => {
    const { status, headers, text } = await program.post('/verify', { text: found.signedInvoice });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    const { document, ...rest } = JSON.parse(text);
    expect(document).toMatchObject({ Irn: found.irn, ValDtls: { TotInvVal: 11800 } });
    expect(rest).toEqual({
      isGood: true,
      kind: 'invoice',
      iss: 'NIC Sandbox',
      kid: portal.irp.keys.signer.kid,
      registered: {
        irn: found.irn,
        status: 'ACT',
        ackNo: found.ackNo,
        ackDt: document.AckDt,
        cancelledAt: null,
        ewayBill: null,
      },
    });
  });

  test('with the fault and unproven claims of a bad text', async () => {
    const { status, text } = await program.post('/verify', { text: broken() });
    expect(status).toBe(200);
    const { claims, ...rest } = JSON.parse(text);
    expect(rest).toEqual({
      isGood: false,
      fault: 'bad-signature',
      message: expect.stringContaining('changed'),
    });
    expect(claims).toMatchObject({ kind: 'invoice', document: { Irn: found.irn } });
  });

  test('that sends JSON, from anywhere', async () => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const sent = async (body: string) => {
      const answer = await portal.call('/verify', { method: 'POST', headers, body });
      return [answer.status, JSON.parse(answer.text)] as const;
    };
    const [status, answer] = await sent(JSON.stringify({ text: found.signedQrCode }));
    expect([status, answer.isGood, answer.kind]).toEqual([200, true, 'qr-code']);
    expect((await sent('{"text":5}'))[0]).toBe(422);
    expect((await sent('{'))[0]).toBe(400);
  });

  test('that sends nothing, with a problem document', async () => {
    const { status, headers, text } = await program.post('/verify', {});
    expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(JSON.parse(text)).toMatchObject({ status: 422, problem: 'missing' });
  });
});

describe('asks again', () => {
  test.each([
    ['for something', {}, 'Paste a signed text'],
    ['for something, of spaces', { text: '  \n' }, 'Paste a signed text'],
    ['for something, of an empty file', { file: fileOf('') }, 'Paste a signed text'],
    ['for a shorter text', { text: 'x'.repeat(6 * mebibyte + 1) }, 'longer than any signed'],
    [
      'for another picture',
      { file: fileOf(Buffer.from('\x89PNG\r\n\x1a\nno', 'latin1')) },
      'cannot be read',
    ],
    ['for a picture that it knows', { file: fileOf('RIFF1234WEBPVP8 ') }, 'cannot be read'],
  ])('%s', async (_name, fields, words) => {
    const { status, text } = await visitor.post('/verify', fields as Record<string, string>);
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain('<form class="form"');
  });
});

test('takes no more than a picture of 10 MiB', async () => {
  const file = fileOf(new Uint8Array(11 * mebibyte), 'large.png');
  const { status, text } = await visitor.post('/verify', { file });
  expect(status).toBe(413);
  expect(text).toContain('Too large');
});

test('shows so much of a signed text and no more', async () => {
  const { ItemList, ...rest } = portal.freshInvoice();
  const items = Array.from({ length: 150 }, (_, at) => ({ ...ItemList[0], SlNo: String(at + 1) }));
  const ValDtls = { AssVal: 1_500_000, IgstVal: 270_000, TotInvVal: 1_770_000 };
  const invoice = { ...rest, ItemList: items, ValDtls };
  const irn = await portal.register(invoice, await portal.seat());
  const { signedInvoice } = (await portal.irp.archive.find(irn))!;
  const { text } = await visitor.post('/verify', { text: signedInvoice });
  expect(text).toContain('and 50 more; all of them are in the signed text.');
  expect(text).toMatch(/and 1,\d{3} more/);
  expect(text.match(/<tr>/g)!.length).toBeLessThan(610);
});

test('takes a photograph of a telephone, and lets the page use the camera', async () => {
  const photo = fileOf(found.signedQrCode);
  const sent = await visitor.post('/verify', { text: '', file: fileOf(''), photo });
  expect(sent.text).toContain('The signature is good');
  const { headers, text } = await visitor.get('/verify');
  expect(headers.get('permissions-policy')).toContain('camera=(self)');
  expect(text).toContain('capture="environment"');
  expect((await visitor.get('/')).headers.get('permissions-policy')).toContain('camera=()');
});
