// Bodies of the e-way bill system that no careful caller sends: each refused with its code.
import { seal } from '../crypto.js';
import { ewbRefused } from '../harness/check.js';

const NOBODYS = 999999999999;

export default [
  {
    name: 'other actions than CANEWB are 239',
    async run({ client }) {
      for (const action of ['GENEWAYBILL', 'CLOSEEWB', 'canewb', '', null, 7, "CANEWB'--"]) {
        ewbRefused(await client.ewayApi({ action, body: { ewbNo: NOBODYS } }), '239');
      }
      ewbRefused(await client.ewayApi({ whole: { data: seal(client.sek, '{}') } }), '239');
    },
  },
  {
    name: 'no data is 115',
    async run({ client }) {
      for (const whole of ['', ' ', '{"action":"CANEWB"}', '{"action":"CANEWB","data":null}']) {
        ewbRefused(await client.ewayApi({ whole }), '115');
      }
      ewbRefused(await client.ewayApi({ data: '' }), '115');
    },
  },
  {
    name: 'data that does not open is 109',
    async run({ client }) {
      for (const data of ['not sealed', seal(client.sek, '{}').slice(1), 12345, {}, []]) {
        ewbRefused(await client.ewayApi({ data }), '109');
      }
    },
  },
  {
    name: 'what is no JSON is 100, outside and under the seal',
    async run({ client }) {
      for (const whole of ['hello', '{"action":"CANEWB","data":"', '{"a":1,"a":2}', '{}{}']) {
        ewbRefused(await client.ewayApi({ whole }), '100');
      }
      for (const body of ['hello', '[]', '"x"', '{"ewbNo":1', '['.repeat(10_000)]) {
        ewbRefused(await client.ewayApi({ body }), '100');
      }
      const twice = `{"ewbNo":${NOBODYS},"ewbNo":${NOBODYS},"cancelRsnCode":1}`;
      ewbRefused(await client.ewayApi({ body: twice }), '100');
      ewbRefused(await client.ewayApi({ body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }), '100');
    },
  },
  {
    name: 'a body beyond 2 MiB of plain text is HTTP 413',
    async run({ client }) {
      const body = `{"ewbNo":${NOBODYS}}${' '.repeat(2 * 1024 * 1024)}`;
      ewbRefused(await client.ewayApi({ body }), '100', { status: 413 });
    },
  },
];
