import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePasted } from './paste.ts';

const body = '{"Data":"q83v"}';

test('an HTTP request is taken apart', () => {
  const text = `POST /eicore/v1.03/Invoice HTTP/1.1\r\nHost: x\r\nclient-id: AB\r\nGstin: 29\r\n\r\n${body}`;
  expect(parsePasted(text)).toEqual({
    method: 'POST',
    path: '/eicore/v1.03/Invoice',
    headers: { Host: 'x', 'client-id': 'AB', Gstin: '29' },
    body,
    kind: 'payload',
  });
});

test('a log without the empty line is understood', () => {
  expect(parsePasted(`POST https://h/eivital/v1.04/auth\nclient_id: AB\n${body}`)).toMatchObject({
    path: '/eivital/v1.04/auth',
    headers: { client_id: 'AB' },
    body,
    kind: 'login-v1.04',
  });
});

test('a header sent twice, in two spellings, is joined as on the way', () => {
  const text = `POST /x HTTP/1.1\nGstin: 29\ngstin: 27\n\n${body}`;
  expect(parsePasted(text).headers).toEqual({ Gstin: '29, 27' });
});

describe('a curl command', () => {
  test('with single quotes and continued lines', () => {
    const text = `curl -sS --location --request POST 'https://h:1/eivital/v1.03/auth?x=1' \\\n  -H 'client_id: AB' --header "Gstin: 29" \\\n  --data-raw '${body}'`;
    expect(parsePasted(text)).toEqual({
      method: 'POST',
      path: '/eivital/v1.03/auth',
      headers: { client_id: 'AB', Gstin: '29' },
      body,
      kind: 'login-v1.03',
    });
  });

  test('with double quotes, options stuck together and data from -d', () => {
    const text = `$ curl -XPUT -HA:1 --header=B:2 -o out.txt -d "{\\"Data\\":\\"q83v\\"}" http://h/eiewb/v1.03/ewaybill`;
    expect(parsePasted(text)).toMatchObject({
      method: 'PUT',
      path: '/eiewb/v1.03/ewaybill',
      headers: { A: '1', B: '2' },
      body,
    });
  });

  test('with $-quotes', () => {
    expect(parsePasted(`curl h -d $'a\\n\\'b'`).body).toBe("a\n'b");
  });
});

test.each([
  ['payload', body],
  ['payload', 'q83vAAAA'],
  ['login-v1.04', JSON.stringify({ Data: 'A'.repeat(344) })],
  ['login-v1.03', '{"data":{"UserName":"x","Password":"y"}}'],
  ['ewb', '{"action":"CANEWB","data":"q83v"}'],
  ['answer', '{"Status":0,"ErrorDetails":[]}'],
  ['answer', 'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"Status":1}'],
  ['ewb', `POST /ewaybillapi/v1.03/ewayapi HTTP/1.1\nGstin: 1\n\n${body}`],
])('%s is guessed', (kind, text) => {
  expect(parsePasted(text).kind).toBe(kind);
});

test('a body alone stays as it is', () => {
  const text = '{\n  "Data": "q83v"\n}\n';
  expect(parsePasted(text)).toMatchObject({ headers: {}, body: text });
});

test('nothing is thrown, and long texts are done soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parsePasted(text);
      parsePasted(`curl ${text}`);
      parsePasted(`POST / HTTP/1.1\n${text}`);
    }),
    { numRuns: 1000 },
  );
  const before = performance.now();
  for (const piece of ['\n', '"', "'", '\\"', '\\', "$'", 'a:b\n', '{', ' ', '\n {', '-H ']) {
    parsePasted(`curl ${piece.repeat(100_000)}`);
    parsePasted(`curl "${piece.repeat(100_000)}`);
    parsePasted(piece.repeat(100_000));
  }
  expect(performance.now() - before).toBeLessThan(30_000);
});
