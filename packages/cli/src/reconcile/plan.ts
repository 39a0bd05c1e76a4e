import { outboxIdIn } from '../outbox/outbox-id.ts';
import type { Found, Source } from '../submit/source.ts';
import { documentsOf } from '../submit/sources.ts';
import { textTable } from '../text-table.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Findings with a repair for those missing whose invoice stands in the given files. */
export async function withInvoices(
  findings: readonly Finding[],
  sources: readonly Source[],
): Promise<readonly Finding[]> {
  const wanted = new Set(findings.filter(isMissing).map(({ id }) => id));
  const there = new Set<string>();
  for await (const { id } of invoicesOf(sources, wanted)) there.add(id);
  return findings.map((finding) =>
    isMissing(finding) && there.has(finding.id)
      ? { ...finding, why: 'its invoice is given', repair: 'submit' }
      : finding,
  );
}

const isMissing = ({ kind, repair }: Finding): boolean =>
  kind === 'missing' && repair !== 'continue';

/** The wanted invoices of some files, by their ids in the outbox. */
export async function* invoicesOf(
  sources: readonly Source[],
  wanted: ReadonlySet<string>,
): AsyncGenerator<{ readonly id: string; readonly found: Found }> {
  for await (const found of documentsOf(sources)) {
    const id = 'text' in found ? outboxIdIn(found.text) : undefined;
    if (id !== undefined && wanted.has(id)) yield { id, found };
  }
}

/** What is not the same, as a table, and what would be done about it. */
export function planText(findings: readonly Finding[]): string {
  const rows = findings.filter(({ kind }) => kind !== 'same');
  if (rows.length === 0) return '';
  const head = ['FOUND', 'DOCUMENT', 'SELLER', 'REPAIR', 'WHY'];
  const cells = rows.map(({ kind, document, seller, repair, why }) => [
    ...[kind, document, seller, repair === 'nothing' ? '' : repair, why],
  ]);
  return textTable([head, ...cells]);
}

/** `120 documents: 117 same, 2 missing, 1 different.` */
export function countsText(findings: readonly Finding[], faults: number): string {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${count} ${kind}`);
  if (faults > 0) parts.push(`${faults} unreadable`);
  const sum = findings.length + faults;
  return `${sum} ${sum === 1 ? 'document' : 'documents'}: ${parts.join(', ')}.`;
}
