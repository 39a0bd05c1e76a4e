// A document is registered once: resending finds the first registration, whoever was faster.
import { accepted, equal, isTrue, refused } from '../harness/check.js';
import { roundedToMinute } from '../harness/ist.js';

/** 2150 alone, with the first registration in InfoDtls. */
function refusedAsDuplicate(answer, first) {
  refused(answer, '2150', { message: 'Duplicate IRN', info: 'checked below' });
  const info = answer.json.InfoDtls;
  isTrue(Array.isArray(info) && info.length === 1, 'InfoDtls has one entry', info);
  equal(info[0].InfCd, 'DUPIRN', 'InfCd');
  const { AckNo, AckDt, Irn } = info[0].Desc ?? {};
  equal(Irn, first.Irn, 'Desc.Irn');
  isTrue(typeof AckNo === 'number' && AckNo === first.AckNo, 'Desc.AckNo is the number', info);
  // Whether the duplicate notice shows seconds is not published; both spellings pass.
  const times = [first.AckDt, roundedToMinute(first.AckDt)];
  isTrue(times.includes(AckDt), `Desc.AckDt is one of ${times}`, AckDt);
}

export default [
  {
    name: 'resending the same invoice is 2150 with DUPIRN',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const first = accepted(await ctx.client.generate(invoice));
      refusedAsDuplicate(await ctx.client.generate(invoice), first);
      refusedAsDuplicate(await ctx.client.generate(invoice), first);
    },
  },
  {
    name: 'the letter case of number and type does not make a new document',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const first = accepted(await ctx.client.generate(invoice));
      const DocDtls = { ...invoice.DocDtls, No: invoice.DocDtls.No.toLowerCase(), Typ: 'inv' };
      refusedAsDuplicate(await ctx.client.generate({ ...invoice, DocDtls }), first);
    },
  },
  {
    name: 'other contents under the same number are a duplicate all the same',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const first = accepted(await ctx.client.generate(invoice));
      const BuyerDtls = { ...invoice.BuyerDtls, LglNm: 'Somebody else' };
      refusedAsDuplicate(await ctx.client.generate({ ...invoice, BuyerDtls }), first);
    },
  },
  {
    name: 'of 64 parallel submissions one is registered and 63 are told its Irn',
    async run(ctx) {
      const text = JSON.stringify(await ctx.invoice());
      const answers = await Promise.all(
        Array.from({ length: 64 }, () => ctx.client.generate(text)),
      );
      const won = answers.filter(({ json }) => json?.Status === 1);
      equal(won.length, 1, 'registrations');
      const first = accepted(won[0]);
      for (const answer of answers) if (answer !== won[0]) refusedAsDuplicate(answer, first);
      equal(accepted(await ctx.client.getByIrn(first.Irn)).AckNo, first.AckNo, 'AckNo on reading');
    },
  },
  {
    name: 'after cancellation the number is burnt: 2278',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const { Irn } = accepted(await ctx.client.generate(invoice));
      accepted(await ctx.client.cancel(Irn));
      refused(await ctx.client.generate(invoice), '2278', {
        message:
          'IRN is already generated and is cancelled for this Document number. ' +
          'The duplicate IRN cannot be generated for the same number.',
        info: 'any',
      });
    },
  },
];
