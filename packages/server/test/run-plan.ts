import { type ClientOptions, IrpClient, IrpError } from '@openirp/client';
import { plan } from '../src/test-report/plan.ts';
import { freshInvoice, freshNumber } from './invoice.ts';
import type { Sandbox } from './start-portal.ts';

/** Makes every call that the plan of the test report asks for, as a business's program would. */
export async function runPlanBySdk(options: ClientOptions, sandbox: Sandbox): Promise<void> {
  const client = new IrpClient({ ...options, check: 'off' });
  const { gstin } = options;
  const invoice = () => freshInvoice(sandbox, freshNumber('PLAN'), gstin);
  const minimum = (endpoint: string) => plan.find((api) => api.endpoint === endpoint)!;
  const run = async (
    endpoint: string,
    right: (at: number) => Promise<unknown>,
    wrong: (at: number) => Promise<unknown>,
  ) => {
    const { successfulMin, failedMin } = minimum(endpoint);
    await inGroups(successfulMin, right);
    await inGroups(failedMin, (at) => expectRefusal(wrong(at)));
  };
  const irns: string[] = [];
  const unknown = (at: number) => String(at).padStart(64, '0');
  await run(
    'generate-irn',
    async () => irns.push((await client.generate(invoice())).Irn),
    () => client.generate({ ...invoice(), ValDtls: { AssVal: 1, TotInvVal: 1 } }),
  );
  await run(
    'cancel-irn',
    (at) => client.cancel(irns[at]!, '1', 'Order cancelled'),
    (at) => client.cancel(unknown(at), '1', 'Order cancelled'),
  );
  const bill = (Irn: string) => ({
    ...{ Irn, Distance: 0, TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R' },
    ...{ TransId: sandbox.counterparties.regular[0]!, TransName: 'Carrier' },
  });
  await run(
    'generate-ewb',
    (at) => client.generateEwb(bill(irns.at(-1 - at)!) as never),
    (at) => client.generateEwb(bill(unknown(at)) as never),
  );
  await run(
    'get-irn',
    (at) => client.getByIrn(irns.at(-1 - at)!),
    (at) => client.getByIrn(unknown(at)),
  );
  await run(
    'get-gstin',
    () => client.getGstin(gstin),
    (at) => client.getGstin(`29ZZIRX8${String(at).padStart(3, '0')}Z1ZZ`),
  );
  await run(
    'auth',
    () => new IrpClient(options).authenticate(),
    (at) => new IrpClient({ ...options, password: `Wrong@${1000 + at}` }).authenticate(),
  );
}

/** So many acts, a few at once. */
async function inGroups(count: number, act: (at: number) => Promise<unknown>): Promise<void> {
  const size = 10;
  for (let from = 0; from < count; from += size) {
    const group = Array.from({ length: Math.min(size, count - from) }, (_, at) => act(from + at));
    await Promise.all(group);
  }
}

async function expectRefusal(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof IrpError) return;
    throw error;
  }
  throw new Error('it was not refused');
}
