// Sealed texts that open but are not one sane JSON object: all 5002.
import { seal } from '../crypto.js';
import { SEALED_PATHS } from '../harness/calls.js';
import { refused } from '../harness/check.js';

const DEEP = 10_000;

/** Each maker gets the text of a valid invoice and spoils it. */
const texts = {
  'a word': () => 'hello',
  'a number': () => '1',
  'a string': () => '"invoice"',
  'an empty array': () => '[]',
  'the invoice in an array': (text) => `[${text}]`,
  'cut short': (text) => text.slice(0, -1),
  'a brace too many': (text) => `${text}}`,
  'two objects': (text) => text + text,
  'a trailing comma': (text) => text.replace(/}$/, ',}'),
  'single quotes': (text) => text.replaceAll('"', "'"),
  'a comment': (text) => `/* invoice */${text}`,
  NaN: (text) => text.replace('"GstRt":18', '"GstRt":NaN'),
  'a leading zero': (text) => text.replace('"GstRt":18', '"GstRt":018'),
  'a member twice': (text) => text.replace('{', '{"Version":"1.1",'),
  'a member twice in two letter cases': (text) => text.replace('{', '{"version":"1.1",'),
  'an inner member twice': (text) => text.replace('"DocDtls":{', '"DocDtls":{"No":"A-1",'),
  'an item member twice': (text) => text.replace('"SlNo":', '"SlNo":"1","SlNo":'),
  'a number beyond double range': (text) => text.replace('"Qty":1', '"Qty":1e400'),
  'minus zero': (text) => text.replace('"GstRt":18', '"GstRt":18,"Discount":-0'),
  'a number of thirty digits': (text) =>
    text.replace(/"TotAmt":\d+/, `"TotAmt":${'1234567890'.repeat(3)}`),
  'a raw line break in a string': (text) => text.replace('Laptop computer', 'Laptop\ncomputer'),
  '10 000 nested brackets': () => '['.repeat(DEEP) + ']'.repeat(DEEP),
  '10 000 brackets never closed': () => '['.repeat(DEEP),
  '10 000 nested brackets in a member': (text) =>
    text.replace('{', `{"X":${'['.repeat(DEEP)}${']'.repeat(DEEP)},`),
  '10 000 nested objects': () => `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'invalid UTF-8': (text) => {
    const [before, after] = text.split('Laptop');
    return Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28]), Buffer.from(after)]);
  },
  'an overlong UTF-8 form': (text) => {
    const [before, after] = text.split('Laptop');
    return Buffer.concat([Buffer.from(before), Buffer.from([0xc0, 0xaf]), Buffer.from(after)]);
  },
};

const rows = Object.entries(texts).map(([name, spoil]) => ({
  name: `generate: ${name} is 5002`,
  async run(ctx) {
    const text = spoil(JSON.stringify(await ctx.invoice()));
    refused(await ctx.client.generate(text), '5002', { entries: 'every' });
  },
}));

/** The texts of a cancellation or an e-way bill's request, neither of them one sane object. */
const others = {
  'a word': 'hello',
  'an array': '[]',
  'a member twice': `{"Irn":"${'0'.repeat(64)}","CnlRsn":"1","CnlRsn":"2","Distance":1,"Distance":2}`,
  'nothing but nested brackets': '['.repeat(DEEP) + ']'.repeat(DEEP),
};
for (const call of ['cancel', 'e-way bill']) {
  for (const [name, text] of Object.entries(others)) {
    rows.push({
      name: `${call}: ${name} is 5002`,
      run: async ({ client }) =>
        refused(
          await client.call({
            method: 'POST',
            path: SEALED_PATHS[call],
            data: seal(client.sek, text),
          }),
          '5002',
          { entries: 'every' },
        ),
    });
  }
}

for (const [name, text] of [
  ['an empty text', ''],
  ['the word null', 'null'],
]) {
  rows.push({
    name: `generate: ${name} is refused`,
    run: async ({ client }) =>
      refused(await client.generate(text), ['5002', '5003', '2255'], { entries: 'every' }),
  });
}

export default rows;
