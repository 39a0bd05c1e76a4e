import { exampleInvoice, type StepName } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';
import { messagesOf } from '../messages/index.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
  await visitor.signIn();
});
afterAll(() => portal.close());

/** The fields of the console's form as a browser would send them back. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const form = /<form class="form" id="console-form".*?<\/form>/s.exec(html)![0];
  for (const [, attributes] of form.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes!)![1]!;
    if (attributes!.includes('type="checkbox"') && !attributes!.includes(' checked')) continue;
    fields[name] = unescaped(/value="([^"]*)"/.exec(attributes!)?.[1] ?? '');
  }
  for (const [, attributes, body] of form.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option(?: value="([^"]*)")? selected>([^<]*)/.exec(body!);
    fields[/name="([^"]*)"/.exec(attributes!)![1]!] = chosen?.[1] ?? chosen?.[2] ?? '';
  }
  for (const [, attributes, text] of form.matchAll(/<textarea ([^>]*)>\n?(.*?)<\/textarea>/gs)) {
    fields[/name="([^"]*)"/.exec(attributes!)![1]!] = unescaped(text!);
  }
  return fields;
}

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => entities[name]!);

/** How a step is called on the page. */
const titleOf = (name: StepName): string => messagesOf('en').workbench.steps[name].title;

/** Opens the console for a call and sends its form with some fields changed. */
async function send(address: string, changed: Record<string, string> = {}) {
  const { text } = await visitor.get(`/console?${address}`);
  return visitor.post('/console', { ...fieldsOf(text), act: 'send', ...changed });
}

describe('a call', () => {
  test('registers an invoice as it stands, and shows every step', async () => {
    const { status, text } = await send('call=generate-irn/v1.03');
    expect(status).toBe(200);
    expect(text).toContain('Status 1: it worked');
    for (const step of [
      'login-rsa',
      'sek-opened',
      'payload-aes',
      'answer-opened',
      'jws-verified',
    ]) {
      expect(text, step).toContain(step);
    }
    expect(text).toMatch(/&quot;Irn&quot;/);
  });

  test('logs in once and keeps the session', async () => {
    await send('call=get-gstin/v1.04');
    const { text } = await send('call=get-gstin/v1.04', { password: '' });
    expect(text).toContain('Status 1: it worked');
    expect(text).not.toContain(titleOf('login-rsa'));
    const anew = await send('call=get-gstin/v1.04', { isNewLogin: 'yes' });
    expect(anew.text).toContain(titleOf('login-rsa'));
  });

  test('calls everything that there is', async () => {
    const { targets } = await import('./targets.ts');
    // Whatever cancels comes last: the others need something in force.
    const last = (id: string) => Number(id.startsWith('cancel-irn'));
    for (const { id } of targets.toSorted((a, b) => last(a.id) - last(b.id))) {
      const { status, text } = await send(`call=${id}`);
      expect(status, id).toBe(200);
      // What has no e-way bill or was not refused is told so, not more.
      expect(text, id).toMatch(/Status 1: it worked|href="\/docs\/errors\/(4005|2230|312|315)"/);
    }
  });
});

describe('a mistake on purpose', () => {
  test('brings its answer, and is mended with one click', async () => {
    const broken = await send('call=generate-irn/v1.03', { break: 'cbc-zero-iv' });
    expect(broken.text).toContain('href="/docs/errors/1020"');
    expect(broken.text).toContain('Broken on purpose');
    const fields = fieldsOf(broken.text);
    expect(fields.break).toBe('cbc-zero-iv');
    const recovered = await visitor.post('/console', { ...fields, right: 'yes' });
    expect(recovered.text).toContain('Status 1: it worked');
  });

  test('of every kind has its code', async () => {
    const codes = {
      'login-oaep': '1020',
      'login-plain': '1020',
      'login-wrong-password': '1008',
      'sek-text': '1020',
      'not-encrypted': '1020',
      'missing-client-id': '1011',
      'missing-client-secret': '1012',
      'missing-gstin': '1004',
      'missing-user-name': '1006',
      'missing-auth-token': '1005',
      'unknown-token': '1005',
      'wrong-client-secret': '1010',
      'wrong-gstin': '1015',
    };
    for (const [id, code] of Object.entries(codes)) {
      const { text } = await send('call=generate-irn/v1.03', { break: id });
      expect(text, id).toContain(`href="/docs/errors/${code}"`);
    }
  });
});

describe('the form', () => {
  test('turns itself into JSON and back, numbers as they were typed', async () => {
    const { text } = await visitor.get('/console?call=generate-irn/v1.03');
    const shown = await visitor.post('/console', {
      ...fieldsOf(text),
      text: JSON.stringify(exampleInvoice),
      act: 'to-form',
    });
    const fields = fieldsOf(shown.text);
    expect(fields['member/SellerDtls/Gstin']).toBe(exampleInvoice.SellerDtls.Gstin);
    const changed = { ...fields, 'member/ValDtls/TotInvVal': '6000.00', act: 'to-json' };
    const written = fieldsOf((await visitor.post('/console', changed)).text).text!;
    expect(written).toContain('"TotInvVal": 6000.00');
    const { ValDtls: _, ...rest } = JSON.parse(written);
    const { ValDtls: __, ...expected } = exampleInvoice;
    expect(rest).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('says beside a credential that no header can carry it', async () => {
    for (const name of ['clientId', 'clientSecret', 'gstin', 'userName']) {
      const { status, text } = await send('call=generate-irn/v1.03', {
        [name]: 'क',
        isNewLogin: 'yes',
      });
      expect(status, name).toBe(422);
      expect(text, name).toMatch(new RegExp(`id="${name}-error"[^>]*>A header can carry`));
    }
  });

  test('shows a call as it went, whatever stands in its path', async () => {
    const { text } = await send('call=get-irn/v1.03', { 'parameter.irn': '..' });
    expect(text).toContain('GET /eicore/v1.03/Invoice/ HTTP/1.1');
    expect(text).not.toContain('/irn/..');
  });

  test('keeps no password on the page of a login that was refused', async () => {
    const password = 'Typed@Secret99';
    const { text } = await send('call=auth/v1.04', { password, userName: 'somebody' });
    expect(text).toContain('href="/docs/errors/1008"');
    expect(fieldsOf(text).password).not.toBe(password);
  });

  test('says beside the form that a text is no JSON object', async () => {
    const { text } = await visitor.get('/console?call=generate-irn/v1.03');
    const answer = await visitor.post('/console', {
      ...fieldsOf(text),
      text: '<script>alert(1)</script>',
      act: 'to-form',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('no JSON object');
    expect(answer.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(answer.text).not.toContain('<script>alert');
  });

  test('begins with a call of the log', async () => {
    const { text } = await send('call=generate-irn/v1.03', { text: '{"DocDtls":{"No":"ONCE/1"}}' });
    const [, id] = /href="\/calls\/([0-9a-f-]{36})"/.exec(text)!;
    const fields = fieldsOf((await visitor.get(`/console?from=${id}`)).text);
    expect(fields.call).toBe('generate-irn/v1.03');
    expect(JSON.parse(fields.text!)).toEqual({ DocDtls: { No: 'ONCE/1' } });
    const read = await send('call=get-gstin/v1.04', { 'parameter.gstin': '27ZZIRX0102Z1ZK' });
    const [, readId] = /href="\/calls\/([0-9a-f-]{36})"/.exec(read.text)!;
    const again = fieldsOf((await visitor.get(`/console?from=${readId}`)).text);
    expect(again['parameter.gstin']).toBe('27ZZIRX0102Z1ZK');
  });

  test('logs in again when the session has died', async () => {
    await send('call=get-gstin/v1.04');
    const { userName } = portal.clients[0]!.users[0]!;
    await portal.irp.users.setFrozen(userName, true);
    await portal.irp.users.setFrozen(userName, false);
    portal.irp.sessions.forget();
    await visitor.signIn();
    const { text } = await send('call=get-gstin/v1.04');
    expect(text).toContain('Status 1: it worked');
    expect(text).toContain(titleOf('login-rsa'));
  });

  test('is shown to nobody without a session', async () => {
    const stranger = new Visitor(portal);
    expect((await stranger.get('/console')).headers.get('location')).toMatch(/^\/sign-in/);
  });
});
