import { type Invoice, type IrpClient, IrpError, type RegisteredInvoice } from '@openirp/client';
import { freshInvoice } from './invoice.ts';
import type { Sandbox } from './start-portal.ts';

/** What became of the invoices of a load. */
export interface Outcome {
  readonly acknowledged: readonly RegisteredInvoice[];
  /** Refused by the portal, with the code. */
  readonly refused: readonly { readonly invoice: Invoice; readonly code: string }[];
  /** Sent, and never answered: registered or not, the sender cannot know. */
  readonly unanswered: readonly Invoice[];
}

export interface Load {
  readonly sandbox: Sandbox;
  readonly client: IrpClient;
  readonly submitters: number;
  /** Hears of every acknowledgement as it comes. */
  readonly onAcknowledged?: (count: number) => void;
}

/** Asks for the e-way bill in the same call: both must be there afterwards, or neither. */
const withBill = (invoice: Invoice): Invoice => ({
  ...invoice,
  EwbDtls: { TransMode: '1', Distance: 0, VehNo: 'KA01AB1234', VehType: 'R' },
});

/**
 * Sends distinct invoices, every other one with an e-way bill, from several submitters until the
 * portal refuses or stops answering.
 */
export async function sendUntilItStops(load: Load): Promise<Outcome> {
  const { sandbox, client, submitters, onAcknowledged } = load;
  const acknowledged: RegisteredInvoice[] = [];
  const refused: { invoice: Invoice; code: string }[] = [];
  const unanswered: Invoice[] = [];
  const submit = async () => {
    for (let sent = 0; ; sent++) {
      const invoice = sent % 2 === 0 ? freshInvoice(sandbox) : withBill(freshInvoice(sandbox));
      try {
        acknowledged.push(await client.generate(invoice));
        onAcknowledged?.(acknowledged.length);
      } catch (error) {
        if (error instanceof IrpError) refused.push({ invoice, code: error.code });
        else unanswered.push(invoice);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: submitters }, submit));
  return { acknowledged, refused, unanswered };
}
