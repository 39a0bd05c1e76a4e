import { expect, test } from 'vitest';
import { entryOf, keptCharsMax } from './entry.ts';
import type { RecordedCall } from './recorded-call.ts';

const token = 'Abc+def/ghi"jkl\\mno==';
const plain: RecordedCall = {
  ...{
    id: 'x',
    at: 0,
    method: 'POST',
    path: '/eicore/v1.03/Invoice',
    target: '/eicore/v1.03/Invoice',
  },
  ...{ headers: [], endpoint: 'generate-irn', isLogin: false, isConsole: false },
  ...{ clientId: 'client', isClientProven: true, userName: 'user', gstin: 'gstin' },
  ...{ isUserProven: true, secrets: [], body: undefined, text: undefined, answer: undefined },
  ...{ reply: '{}', status: 200, refused: undefined, durationMs: 1, stages: {} },
};

const entry = (changed: Partial<RecordedCall>) => entryOf({ ...plain, ...changed })!;

test('a secret in the place of something else is not kept', () => {
  const headers = [['AuthToken', token]] as const;
  const kept = entry({
    ...{ headers, userName: token, gstin: token, isUserProven: false, method: token },
    path: `/eicore/v1.03/Invoice/irn/${token}`,
    target: `/eicore/v1.03/Invoice/irnbydocdetails?docnum=${encodeURIComponent(token)}`,
    text: JSON.stringify({ note: token }),
  });
  const all = JSON.stringify(kept);
  for (const spelling of [token, JSON.stringify(token).slice(1, -1), encodeURIComponent(token)]) {
    expect(all).not.toContain(JSON.stringify(spelling).slice(1, -1));
  }
  expect(kept.docNo).toBe(`•••• ${token.length} characters`);
  expect(JSON.parse(kept.details.text!.text)).toEqual({ note: expect.stringMatching(/^••••/) });
});

test('a user who has proven its name finds the call, whatever its headers say', () => {
  const kept = entry({ headers: [['x-token', 'long-user-name']], userName: 'long-user-name' });
  expect(kept).toMatchObject({ userName: 'long-user-name', clientId: 'client' });
});

test('of a body that could not be opened, nothing is kept that may belong to a login', () => {
  const login = JSON.stringify({ UserName: 'user', Password: 'hunter2hunter' });
  const base64 = Buffer.from(login).toString('base64');
  for (const Data of [base64, Buffer.from(base64).toString('base64'), 'hunter2hunter']) {
    const { details } = entry({ body: Buffer.from(JSON.stringify({ Data })) });
    expect(details.body!.text).toBe(`{"Data":"•••• ${Data.length} characters"}`);
  }
  const opened = entry({ body: Buffer.from('{"Data":"sealed"}'), text: '{}' });
  expect(opened.details.body!.text).toBe('{"Data":"sealed"}');
});

test('a secret across the end of what is kept is not kept in half', () => {
  const before = 'x'.repeat(keptCharsMax - 10);
  const inText = entry({ headers: [['AuthToken', token]], reply: before + token });
  expect(inText.details.reply.text).not.toContain(token.slice(0, 10));
  const inMember = JSON.stringify({ a: 'x'.repeat(keptCharsMax - 30), Password: 'hunter2hunter' });
  expect(entry({ text: inMember }).details.text!.text).not.toContain('hunter2');
  const path = `/${'x'.repeat(490)}${token}`;
  const { path: cut, details } = entry({ headers: [['AuthToken', token]], path, target: path });
  expect(cut + details.target).not.toContain(token.slice(0, 8));
});

test('a secret that is made of a mask’s words makes nothing longer', () => {
  const words = ['AAAAAAAA', '8 charac', 'characte', 'haracter', 'aracters', '8 characters'];
  const headers = words.map((word, index) => [`x-token-${index}`, word] as const);
  const { details } = entry({ headers, reply: 'A'.repeat(8_000) });
  expect(details.reply.text).toBe('•••• 8 characters'.repeat(1_000));
  expect(details.headers[5]).toEqual(['x-token-5', '•••• 12 characters']);
});

test('of a longer and a shorter secret the longer one is masked', () => {
  const headers = [
    ['x-token', 'abcdefgh'],
    ['AuthToken', 'abcdefghijkl'],
  ] as const;
  expect(entry({ headers, reply: 'abcdefghijkl' }).details.reply.text).toBe('•••• 12 characters');
});

test('headers are kept as far as there is room, and the wire’s own secret is always found', () => {
  const many = Array.from({ length: 90 }, (_, index) => [`x-${index}`, 'y'.repeat(1_000)] as const);
  const kept = entry({ headers: many }).details.headers;
  expect(JSON.stringify(kept).length).toBeLessThan(20 * 1024);
  expect(kept.length).toBeGreaterThan(10);
  const tokens = Array.from({ length: 800 }, (_, index) => [`x-token-${index}`, `t${index}000000`]);
  const headers = [...tokens, ['AuthToken', token]] as [string, string][];
  const begun = performance.now();
  const { details } = entry({ headers, reply: `${'A'.repeat(1_500_000)}`, answer: token });
  expect(performance.now() - begun).toBeLessThan(1_500);
  expect(details.answer!.text).not.toContain(token);
});
