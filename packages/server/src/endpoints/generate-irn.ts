import {
  checkRules,
  type Day,
  type Document,
  documentOf,
  type ErrorDetail,
  type Facts,
  gstinsOf,
  InvoiceSchema,
  IrpError,
  irnOf,
  istDay,
  ownershipRules,
  parseInvoice,
  refusalInfo,
  requestInInvoice,
} from '@openirp/core';
import type { Irp } from '../irp.ts';
import type { SessionEndpoint } from './endpoint.ts';
import { planEwayBill } from './plan-eway-bill.ts';
import { GenerateAnswer, generateAnswer } from './registration-answer.ts';

/** Registers an e-invoice: IRN, acknowledgement, signed invoice and QR (wire contract 7). */
export const generateIrn: SessionEndpoint = {
  name: 'generate-irn',
  title: 'Generate IRN',
  summary:
    'Registers an invoice, credit note or debit note: checks it, gives it its IRN and ' +
    'acknowledgement, and signs it and its QR code.',
  method: 'POST',
  request: InvoiceSchema,
  answer: GenerateAnswer,
  needs: 'session',
  versions: {
    'v1.03': { path: '/eicore/v1.03/Invoice', envelope: 'sek' },
  },
  refuseIfFull: (clientId, { register }) => register.refuseIfFull(clientId),
  async handle({ caller, text, stages }, irp) {
    const document = documentOf(parseInvoice(text));
    const turn = irp.longWork.turnFor(text.length);
    if (turn !== undefined) await turn;
    const facts = await factsAbout(document, caller.gstin, irp);
    // Before anything is said about a document, its owner must be the one who asks.
    refuse(checkRules(document, facts, ownershipRules));
    const irn = irnOfDocument(document, facts.today, irp);
    const violations = checkRules(document, facts);
    const isFirstAsked = irp.config.duplicateCheck === 'before-rules';
    if (violations.length > 0 && irn !== undefined && isFirstAsked) {
      // Of a document that keeps the rules the register finds out, for many at once.
      await irp.register.refuseDuplicate(document.invoice.SellerDtls.Gstin, irn, document.day!);
    }
    refuse(violations);
    // A document without a real date has broken a rule.
    const { day, invoice } = document;
    if (irn === undefined || day === undefined) throw new Error('no rule refused a bad date');
    const { plan, info } = await askedBill(document, irp);
    const { clientId, gstin: generatedBy } = caller;
    const draft = { invoice, irn, day, clientId, generatedBy, bill: plan, stages };
    return { data: generateAnswer(await irp.register.register(draft)), info };
  },
};

/** The e-way bill that is asked for with an invoice. One that cannot be made stops no invoice. */
async function askedBill(document: Document, irp: Irp) {
  const request = requestInInvoice(document);
  if (request === undefined) return { info: null };
  const { plan, info, errors } = await planEwayBill(request, document, irp);
  if (errors !== undefined) return { info: [refusalInfo(errors)] };
  return { plan, info: info.length > 0 ? info : null };
}

function refuse(violations: readonly ErrorDetail[]): void {
  if (violations.length > 0) throw new IrpError(violations);
}

function irnOfDocument({ invoice, day, type }: Document, today: Day, irp: Irp): string | undefined {
  if (day === undefined) return undefined;
  const parts = { gstin: invoice.SellerDtls.Gstin, day, type, number: invoice.DocDtls.No };
  return irnOf(parts, today, irp.config.upperCaseNumbersSince);
}

async function factsAbout({ invoice }: Document, caller: string, irp: Irp): Promise<Facts> {
  const taxpayers = await irp.taxpayers.lookUp([...gstinsOf(invoice), caller]);
  return {
    today: istDay(irp.clock.now()),
    caller,
    taxpayer: (gstin) => taxpayers.get(gstin),
    masters: irp.masters.lists,
    settings: irp.rules,
  };
}
