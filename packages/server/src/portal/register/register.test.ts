import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';

let portal: DeskPortal;

beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

/** The codes that were sent last to a mobile number and a mail address. */
async function codesFor({ mobile, email }: { mobile: string; email: string }) {
  const newest = await portal.irp.messages.newest(50);
  const codeTo = (to: string) => {
    const found = newest.find(({ recipient, kind }) => recipient === to && kind.endsWith('code'));
    return /\d{6}/.exec(found?.text ?? '')?.[0] ?? '';
  };
  return { mobileCode: codeTo(mobile), emailCode: codeTo(email) };
}

const group = {
  subject: 'ZZIRX3001Z',
  mobile: '5550030010',
  email: 'signatory@zzirx3001z.example',
};

test('an organisation signs in by two codes, and is led back', async () => {
  const visitor = new Visitor(portal);
  const asked = await visitor.get('/organisation');
  expect(asked.headers.get('location')).toBe('/organisation/sign-in?next=%2Forganisation');
  const mobile = (await portal.irp.organisations.entriesOf(group.subject))[0]!.mobile!;
  const party = { ...group, mobile };
  const sent = await visitor.post('/organisation/sign-in', { ...party, next: '/account' });
  expect(sent.headers.get('location')).toBe('/organisation/sign-in/codes');
  const done = await visitor.post('/organisation/sign-in/codes', await codesFor(party));
  expect(done.headers.get('location')).toBe('/account');
  expect((await visitor.get('/organisation')).status).toBe(200);
  expect(visitor.cookie('openirp-codes')).toBeUndefined();
});
