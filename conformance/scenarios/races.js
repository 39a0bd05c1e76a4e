// Calls at the same moment about one invoice: of two that exclude each other, one comes second.
import { accepted, equal, ewbAccepted, ewbRefused, refused } from '../harness/check.js';
import { byRoad } from '../harness/eway-bill.js';

const registered = async (ctx, patch) =>
  accepted(await ctx.client.generate(await ctx.invoice(patch)));

export default [
  {
    name: 'of 8 bills at once one is made, the others are 4002',
    async run(ctx) {
      const irn = (await registered(ctx)).Irn;
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => ctx.client.generateEwb(irn, byRoad())),
      );
      const [lost, won] = [0, 1].map((s) => answers.filter(({ json }) => json?.Status === s));
      equal(won.length, 1, 'bills');
      for (const answer of lost) refused(answer, '4002');
    },
  },
  {
    name: 'of a bill and a cancellation at once one comes second and is refused',
    async run(ctx) {
      for (let turn = 0; turn < 5; turn++) {
        const irn = (await registered(ctx)).Irn;
        const [bill, cancellation] = await Promise.all([
          ctx.client.generateEwb(irn, byRoad()),
          ctx.client.cancel(irn),
        ]);
        if (bill.json?.Status === 1) refused(cancellation, '2230');
        else {
          refused(bill, '2302');
          accepted(cancellation);
        }
      }
    },
  },
  {
    name: 'of four at once one wins, the others are 312',
    async run(ctx) {
      const { EwbNo } = await registered(ctx, { EwbDtls: byRoad() });
      const answers = await Promise.all([1, 2, 3, 4].map(() => ctx.client.cancelEwb(EwbNo)));
      const won = answers.filter(({ json }) => json?.status === '1');
      equal(won.length, 1, 'cancellations');
      for (const answer of answers) if (answer !== won[0]) ewbRefused(answer, '312');
    },
  },
  {
    name: 'of two cancellations, of a bill and of its invoice, the invoice comes second or stays',
    async run(ctx) {
      for (let turn = 0; turn < 5; turn++) {
        const { Irn, EwbNo } = await registered(ctx, { EwbDtls: byRoad() });
        const [invoice, bill] = await Promise.all([
          ctx.client.cancel(Irn),
          ctx.client.cancelEwb(EwbNo),
        ]);
        ewbAccepted(bill);
        if (invoice.json?.Status === 1) accepted(invoice);
        else refused(invoice, '2230');
      }
    },
  },
];
