import type { IrpClient, Outbox } from '@openirp/client';
import { progressOn } from '../imports/progress.ts';
import { type OutboxFlags, withOutbox } from '../outbox/open-outbox.ts';
import { clientOf, loadProfile, type PortalFlags, type Profile } from '../profile/index.ts';
import { stopSignal } from '../stop-signal.ts';
import { withSources } from '../submit/sources.ts';
import { compareList } from './compare-list.ts';
import type { Finding } from './finding.ts';
import { paceOf } from './pace.ts';
import { countsText, planText, withInvoices } from './plan.ts';
import { type List, readList } from './read-list.ts';
import { repairFindings } from './repair-findings.ts';

export interface ReconcileFlags extends PortalFlags, OutboxFlags {
  readonly invoices?: readonly string[];
  readonly repair?: true;
  /** Calls in a second. */
  readonly rate: number;
  /** For how many days the portal shows a registration. */
  readonly readDays: number;
  readonly wait: number;
  readonly fillTotals?: true;
  readonly ignoreUnknown?: true;
}

const dayMs = 86_400_000;
/** A difference that a person has to look at; something could not be asked; stopped. */
const exitCodes = { differs: 3, open: 5, stopped: 130 } as const;

/** Compares a list with the register, shows what to do, and does it if asked; resolves with the exit code. */
export async function runReconcile(file: string, flags: ReconcileFlags): Promise<number> {
  const profile = await loadProfile(flags);
  const list = await readList(file, profile.gstin);
  for (const { place, reason } of list.faults) console.error(`${place}: ${reason}`);
  const client = clientOf(profile);
  const options = {
    fillsTotals: flags.fillTotals === true,
    ignoresUnknown: flags.ignoreUnknown === true,
  };
  const { signal, ignore } = stopSignal();
  try {
    return await withSources(flags.invoices ?? [], options, (sources) =>
      withOutbox(client, profile, flags, async (outbox) => {
        const found = await compared(list, { client, outbox, profile, flags, signal });
        const findings = await withInvoices(found, sources);
        show(findings, list, flags);
        if (signal.aborted) return exitCodes.stopped;
        if (!flags.repair) return exitCodeOf(findings, list);
        const code = await repairFindings(findings, { outbox, sources, flags, signal });
        const left = findings.filter(({ repair }) => repair !== 'submit' && repair !== 'continue');
        return code || exitCodeOf(left, list);
      }),
    );
  } finally {
    ignore();
  }
}

interface Around {
  readonly client: IrpClient;
  readonly outbox: Outbox;
  readonly profile: Profile;
  readonly flags: ReconcileFlags;
  readonly signal: AbortSignal;
}

async function compared({ documents }: List, around: Around): Promise<readonly Finding[]> {
  const { client, outbox, profile, flags, signal } = around;
  const findings: Finding[] = [];
  const told = progressOn(process.stderr);
  told.begin(0, documents.length);
  try {
    await compareList({
      ...{ documents, client, outbox, signal, gstin: profile.gstin },
      readMs: flags.readDays * dayMs,
      now: () => Date.now(),
      pace: paceOf(flags.rate, signal),
      onFinding(finding) {
        findings.push(finding);
        const compared = Math.min(findings.length, documents.length);
        told.update(compared, `${compared} of ${documents.length}`);
      },
    });
  } finally {
    told.end();
  }
  return findings;
}

function show(findings: readonly Finding[], { faults }: List, { json, repair }: ReconcileFlags) {
  if (json) for (const finding of findings) console.log(JSON.stringify(finding));
  else process.stdout.write(planText(findings));
  console.error(countsText(findings, faults.length));
  const count = findings.filter(
    (one) => one.repair === 'submit' || one.repair === 'continue',
  ).length;
  if (count > 0 && !repair) console.error(`--repair would register ${count} of them.`);
}

function exitCodeOf(findings: readonly Finding[], { faults }: List): number {
  if (findings.some(({ kind }) => kind === 'not asked')) return exitCodes.open;
  const differs = faults.length > 0 || findings.some(({ kind }) => kind !== 'same');
  return differs ? exitCodes.differs : 0;
}
