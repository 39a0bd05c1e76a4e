// Request bodies that no careful caller sends: each refused with its code, none of them fatal.
import { createCipheriv, randomBytes } from 'node:crypto';
import { seal } from '../crypto.js';
import { SEALED_PATHS } from '../harness/calls.js';
import { accepted, isTrue, refused } from '../harness/check.js';

const GENERATE = SEALED_PATHS.generate;
const PLAIN_LIMIT = 2 * 1024 * 1024;
const TOO_LARGE = { status: 413, message: 'Request body too large' };

const post = (client, path, body) =>
  client.raw({ method: 'POST', path, headers: client.headers(), body });

/** Whole blocks under the Sek whose last byte, 00, is no PKCS#7 padding: can never open. */
function unopenable(sek) {
  const cipher = createCipheriv('aes-256-ecb', sek, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.alloc(32)), cipher.final()]).toString('base64');
}

const bodies = [
  ['no body', () => undefined, '5003'],
  ['an empty body', () => '', '5003'],
  ['{}', () => '{}', '5003'],
  ['Data null', () => '{"Data":null}', '5003'],
  ['Data empty', () => '{"Data":""}', '5003'],
  ['not JSON', () => 'hello', '5002'],
  ['JSON cut short', () => '{"Data":"', '5002'],
  ['invalid UTF-8', () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), '5002'],
  ['an array', () => '[]', ['5002', '5003']],
  ['Data a number', () => '{"Data":12345}', ['1020', '5002']],
  ['Data an object', () => '{"Data":{}}', ['1020', '5002', '5003']],
  ['Data not base64', () => '{"Data":"*** not base64 ***"}', '1020'],
  ['Data half a block', () => ({ Data: randomBytes(24).toString('base64') }), '1020'],
  ['Data that does not decrypt', ({ sek }) => ({ Data: unopenable(sek) }), '1020'],
  ['Data cut by a character', ({ sek }) => ({ Data: seal(sek, '{}').slice(1) }), '1020'],
];

const rows = Object.entries(SEALED_PATHS).flatMap(([call, path]) =>
  bodies.map(([name, make, code]) => ({
    name: `${call}: ${name} is ${[code].flat().join(' or ')}`,
    run: async ({ client }) => refused(await post(client, path, make(client)), code),
  })),
);

/** A sealed invoice blown up with white space to a number of bytes. */
async function padded(ctx, bytes) {
  const text = JSON.stringify(await ctx.invoice());
  return text + ' '.repeat(bytes - text.length);
}

rows.push(
  {
    name: 'the wrapper member may be spelled data',
    async run(ctx) {
      const { client } = ctx;
      const data = seal(client.sek, JSON.stringify(await ctx.invoice()));
      const answer = await post(client, GENERATE, { data });
      isTrue(answer.json?.Status === 1, 'Status is 1', answer.text);
    },
  },
  {
    name: 'a plain text of exactly 2 MiB is taken',
    run: async (ctx) => accepted(await ctx.client.generate(await padded(ctx, PLAIN_LIMIT))),
  },
  {
    name: 'a plain text of 2 MiB and one byte is HTTP 413 with 5002',
    run: async (ctx) =>
      refused(await ctx.client.generate(await padded(ctx, PLAIN_LIMIT + 1)), '5002', TOO_LARGE),
  },
  {
    name: 'a body of 8 MiB is HTTP 413 with 5002, or cut off',
    async run({ client }) {
      try {
        const answer = await post(client, GENERATE, { Data: 'A'.repeat(4 * PLAIN_LIMIT) });
        refused(answer, '5002', TOO_LARGE);
      } catch (error) {
        // A server may hang up on a flood before reading it all; the answer is then lost on the way.
        if (!['ECONNRESET', 'EPIPE'].includes(error.code)) throw error;
      }
    },
  },
);

export default rows;
