// What answers tell of the life of their version: eivital 1.03 has a successor, the others do not.
import { accepted, equal, isTrue, matches, refused } from '../harness/check.js';

/** RFC 9745: the second since 1970 at which the version was deprecated. */
const DEPRECATION = /^@\d+$/;

function isGoing({ headers }, successor) {
  matches(headers.deprecation, DEPRECATION, 'Deprecation');
  for (const link of ['rel="deprecation"', `<${successor}>; rel="successor-version"`]) {
    isTrue(headers.link?.includes(link), `Link has ${link}`, headers.link);
  }
}

function isStaying(answer) {
  for (const name of ['deprecation', 'sunset', 'link']) {
    equal(answer.headers[name], undefined, `header ${name}`);
  }
}

export default [
  {
    name: 'eivital v1.03 is deprecated and names its successor, in every answer',
    async run(ctx) {
      const { client } = ctx;
      const old = { version: 'v1.03' };
      isGoing(await client.with({ token: undefined }).auth(old), '/eivital/v1.04/auth');
      const path = `/eivital/v1.04/Master/gstin/${client.gstin}`;
      isGoing(await client.getGstin(client.gstin, old), path);
      const sync = `/eivital/v1.04/Master/syncgstin/${client.gstin}`;
      isGoing(await client.syncGstin(client.gstin, old), sync);
      isGoing(await client.heartbeat('v1.03'), '/eivital/v1.04/heartbeat/ping');
      const refusal = await client.getGstin('29X', old);
      refused(refusal, '3028');
      isGoing(refusal, '/eivital/v1.04/Master/gstin/29X');
    },
  },
  {
    name: 'eivital v1.04, eicore, eiewb and ewaybillapi say nothing of an end',
    async run(ctx) {
      const { client } = ctx;
      const registered = await client.generate(await ctx.invoice());
      const { Irn } = accepted(registered);
      for (const answer of [
        registered,
        await client.with({ token: undefined }).auth(),
        await client.getGstin(client.gstin),
        await client.syncGstin(client.gstin),
        await client.heartbeat(),
        await client.getByIrn(Irn),
        await client.rejectedIrns(await ctx.today()),
        await client.generateEwb(Irn, { Distance: 0 }),
        await client.getEwb(Irn),
        await client.cancelEwb(1),
        await client.cancel(Irn),
      ]) {
        isStaying(answer);
      }
    },
  },
  {
    name: 'versions that were never there are 3005 with HTTP 404',
    async run({ client }) {
      for (const path of [
        '/eicore/v1.04/Invoice/irnbydocdetails',
        '/eivital/v9.99/Master',
        '/eiewb/v1.04/ewaybill/irn/x',
      ]) {
        refused(await client.call({ method: 'GET', path }), '3005', { status: 404 });
      }
    },
  },
];
