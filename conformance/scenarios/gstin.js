// The taxpayer register: reading an entry, and fetching it anew from the GST common portal.
import { UNKNOWN_GSTIN } from '../harness/calls.js';
import { accepted, equal, isTrue, need, refused } from '../harness/check.js';

const MEMBERS =
  'Gstin TradeName LegalName AddrBnm AddrBno AddrFlno AddrSt AddrLoc StateCode AddrPncd TxpType ' +
  'Status BlkStatus';
const DAYS = 'DtReg DtDReg';
const membersOf = { 'v1.04': `${MEMBERS} ${DAYS}`, 'v1.03': MEMBERS };

const calls = {
  get: (client, gstin, options) => client.getGstin(gstin, options),
  sync: (client, gstin, options) => client.syncGstin(gstin, options),
};

const isText = (value) => typeof value === 'string';
const isTextOrNull = (value) => value === null || isText(value);
const isDayOrNull = (value) => value === null || /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Types as the contract has them; StateCode and AddrPncd are numbers. */
const types = {
  TradeName: isText,
  LegalName: (value) => isText(value) && value !== '',
  AddrBnm: isTextOrNull,
  AddrBno: isTextOrNull,
  AddrFlno: isTextOrNull,
  AddrSt: isTextOrNull,
  AddrLoc: isTextOrNull,
  AddrPncd: (value) => value === null || (Number.isInteger(value) && value > 99_999),
  TxpType: (value) => /^[A-Z]{3}$/.test(value),
  Status: (value) => ['ACT', 'CNL', 'INA', 'PRO', 'SUS'].includes(value),
  BlkStatus: (value) => [null, 'U', 'B', ''].includes(value),
};

const oneOf = ({ sandbox }, kind) =>
  need(sandbox.counterparties?.[kind]?.[0], `needs a ${kind} counterparty`);

const rows = Object.entries(calls).flatMap(([name, call]) => [
  ...Object.entries(membersOf).map(([version, members]) => ({
    name: `${name} ${version}: the members in their order, state and PIN code as numbers`,
    async run(ctx) {
      const { gstin } = ctx.client;
      const plain = accepted(await call(ctx.client, gstin, { version }));
      equal(Object.keys(plain).join(' '), members, 'members');
      equal([plain.Gstin, plain.Status], [gstin, 'ACT'], 'Gstin and Status');
      equal(plain.StateCode, Number(gstin.slice(0, 2)), 'StateCode');
      for (const [member, fits] of Object.entries(types)) {
        isTrue(fits(plain[member]), `${member} has its type`, plain[member]);
      }
      for (const day of members.includes(DAYS) ? DAYS.split(' ') : []) {
        isTrue(isDayOrNull(plain[day]), `${day} is a day or null`, plain[day]);
      }
    },
  })),
  {
    name: `${name}: kinds and standings of taxpayers`,
    async run(ctx) {
      for (const [kind, expected] of Object.entries({
        regular: { TxpType: 'REG', Status: 'ACT' },
        sez: { TxpType: 'SEZ', Status: 'ACT' },
        composition: { TxpType: 'COM', Status: 'ACT' },
        ecommerceOperator: { TxpType: 'TCS', Status: 'ACT' },
        isd: { TxpType: 'ISD', Status: 'ACT' },
        suspended: { TxpType: 'REG', Status: 'SUS' },
        cancelled: { TxpType: 'REG', Status: 'CNL' },
      })) {
        const { TxpType, Status } = accepted(await call(ctx.client, oneOf(ctx, kind)));
        equal({ TxpType, Status }, expected, kind);
      }
    },
  },
  {
    name: `${name}: a cancelled registration tells its last day, others null`,
    async run(ctx) {
      const cancelled = accepted(await call(ctx.client, oneOf(ctx, 'cancelled')));
      isTrue(isText(cancelled.DtDReg), 'DtDReg is a day', cancelled);
      isTrue(cancelled.DtReg < cancelled.DtDReg, 'DtReg comes before DtDReg', cancelled);
      equal(accepted(await call(ctx.client, ctx.client.gstin)).DtDReg, null, 'DtDReg');
    },
  },
  {
    name: `${name}: a change in the register shows, blocking included`,
    async run(ctx) {
      const gstin = ctx.counterparty();
      await ctx.world.taxpayer(gstin, { status: 'SUS', block_status: 'B' });
      const { Status, BlkStatus } = accepted(await call(ctx.client, gstin));
      equal([Status, BlkStatus], ['SUS', 'B'], 'Status and BlkStatus');
      await ctx.world.restore();
      equal(accepted(await call(ctx.client, gstin)).Status, 'ACT', 'Status afterwards');
    },
  },
  {
    name: `${name}: a GSTIN that nobody has is 3001`,
    async run({ client }) {
      for (const version of ['v1.04', 'v1.03']) {
        refused(await call(client, UNKNOWN_GSTIN, { version }), '3001', {
          message: 'Requested data is not available',
        });
      }
    },
  },
  {
    name: `${name}: what is no GSTIN is 3028`,
    async run({ client }) {
      for (const gstin of [
        'URP',
        '29X',
        UNKNOWN_GSTIN.slice(1),
        `${UNKNOWN_GSTIN}0`,
        '2AZZIRX9999Z1ZZ',
        '29ZZIRX9999Z1Z-',
        '29ZZIRX9999Z1Z%C3%84',
        "29ZZIRX9999Z1Z'",
        '%00',
        '9'.repeat(2000),
      ]) {
        for (const version of ['v1.04', 'v1.03']) {
          refused(await call(client, gstin, { version }), '3028');
        }
      }
    },
  },
]);

const aliases = [
  '/eivital/v1.04/Master?gstin=',
  '/eivital/v1.03/Master?gstin=',
  '/eivital/v1.04/Master/gstin?gstin=',
  '/eivital/v1.04/master/GSTIN/',
  '//eivital/v1.03/MASTER/gstin/',
  '/eivital/v1.04/Master/syncgstin?gstin=',
  '/eivital/v1.04/master/SyncGstin/',
];
for (const path of aliases) {
  rows.push({
    name: `the form ${path}`,
    async run({ client }) {
      const answer = await client.call({ method: 'GET', path: path + client.gstin });
      equal(accepted(answer).Gstin, client.gstin, 'Gstin');
    },
  });
}

rows.push({
  name: 'a query without a GSTIN is 3028',
  async run({ client }) {
    for (const path of ['/eivital/v1.04/Master', '/eivital/v1.04/Master/gstin?gstin=']) {
      refused(await client.call({ method: 'GET', path }), '3028');
    }
  },
});

export default rows;
