// Registering an invoice: the answer's shape, its numbers and the limits.
import { financialYear, irnInput, irnOf } from '../expected.js';
import { accepted, equal, isTrue, matches, refused } from '../harness/check.js';
import { istMoment, TIMESTAMP } from '../harness/ist.js';

const MEMBERS =
  'AckNo AckDt Irn SignedInvoice SignedQRCode Status EwbNo EwbDt EwbValidTill Remarks';

const expectedIrn = ({ SellerDtls, DocDtls }) =>
  irnOf(
    irnInput({
      gstin: SellerDtls.Gstin,
      year: financialYear(DocDtls.Dt),
      type: DocDtls.Typ,
      number: DocDtls.No,
    }),
  );

/** Registers and checks everything that can be checked without opening the signatures. */
async function registered(ctx, invoice) {
  const before = await ctx.clock.now();
  const plain = accepted(await ctx.client.generate(invoice));
  const after = await ctx.clock.now();
  for (const member of MEMBERS.split(' ')) isTrue(member in plain, `${member} is present`, plain);
  equal(plain.Irn, expectedIrn(invoice), 'Irn');
  isTrue(Number.isSafeInteger(plain.AckNo), 'AckNo is a number', plain.AckNo);
  matches(String(plain.AckNo), /^[1-9]\d{14}$/, 'AckNo');
  matches(plain.AckDt, TIMESTAMP, 'AckDt');
  const moment = istMoment(plain.AckDt);
  isTrue(moment - before > -2000 && moment - after < 2000, 'AckDt is now in India', plain.AckDt);
  equal(plain.Status, 'ACT', 'Status');
  for (const member of ['EwbNo', 'EwbDt', 'EwbValidTill']) equal(plain[member], null, member);
  return plain;
}

const rows = [
  {
    name: 'an intra-state invoice with CGST and SGST',
    run: async (ctx) =>
      registered(ctx, await ctx.invoice({}, { buyer: ctx.counterparty('regular', true) })),
  },
  {
    name: 'an inter-state invoice with IGST',
    run: async (ctx) =>
      registered(ctx, await ctx.invoice({}, { buyer: ctx.counterparty('regular', false) })),
  },
  {
    name: 'the members come in the published order',
    async run(ctx) {
      const plain = accepted(await ctx.client.generate(await ctx.invoice()));
      equal(Object.keys(plain).join(' '), MEMBERS, 'members');
    },
  },
  {
    name: 'credit and debit notes of the same number are other documents',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const irns = new Set();
      const numbers = new Set();
      for (const Typ of ['INV', 'CRN', 'DBN']) {
        const note = { ...invoice, DocDtls: { ...invoice.DocDtls, Typ } };
        const plain = await registered(ctx, note);
        irns.add(plain.Irn);
        numbers.add(plain.AckNo);
      }
      equal([irns.size, numbers.size], [3, 3], 'different Irn and AckNo');
    },
  },
  {
    name: 'a number in lower case is hashed in upper case',
    async run(ctx) {
      const invoice = await ctx.invoice();
      invoice.DocDtls.No = invoice.DocDtls.No.toLowerCase();
      await registered(ctx, invoice);
    },
  },
  {
    name: 'a number of one character, and one of sixteen with / and -',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const long = `${invoice.DocDtls.No.replace('-', '/')}-----------`.slice(0, 16);
      invoice.DocDtls.No = long;
      await registered(ctx, invoice);
      invoice.DocDtls.No = '1';
      const answer = await ctx.client.generate(invoice);
      // A sandbox that was used before may hold number 1 of this year already.
      if (answer.json?.Status !== 1) refused(answer, '2150', { info: 'any' });
      else equal(answer.plain.Irn, expectedIrn(invoice), 'Irn');
    },
  },
  {
    name: 'the document type in lower case',
    run: async (ctx) => registered(ctx, await ctx.invoice({ DocDtls: { Typ: 'inv' } })),
  },
  {
    name: 'text beyond ASCII',
    run: async (ctx) =>
      registered(ctx, await ctx.invoice({ BuyerDtls: { LglNm: 'கடை — ₹ café 🚜' } })),
  },
  {
    name: 'Irn null or empty in the request is no Irn',
    async run(ctx) {
      await registered(ctx, await ctx.invoice({ Irn: null }));
      await registered(ctx, await ctx.invoice({ Irn: '' }));
    },
  },
  {
    name: 'a thousand items',
    run: async (ctx) => registered(ctx, await ctx.invoice({}, { items: 1000 })),
  },
  {
    name: '1 001 items are 2173',
    run: async (ctx) =>
      refused(await ctx.client.generate(await ctx.invoice({}, { items: 1001 })), '2173', {
        message: 'You have exceeded the limit of number of items',
      }),
  },
  {
    name: 'a document of tomorrow is 2163',
    async run(ctx) {
      const tomorrow = await ctx.invoice({ DocDtls: { Dt: await ctx.today(1) } });
      refused(await ctx.client.generate(tomorrow), '2163', {
        message: 'The document date should not be future date.',
      });
    },
  },
  {
    name: 'the same document is taken when its day has come in India',
    async run(ctx) {
      ctx.clock.require();
      const Dt = await ctx.today(1);
      const invoice = await ctx.invoice({ DocDtls: { Dt } });
      const midnight = istMoment(`${Dt.split('/').reverse().join('-')} 00:00:00`);
      await ctx.clock.set(new Date(midnight.getTime() - 60_000));
      await ctx.login(ctx.client);
      refused(await ctx.client.generate(invoice), '2163');
      await ctx.clock.set(new Date(midnight.getTime() + 5_000));
      await registered(ctx, invoice);
    },
  },
];

export default rows;
