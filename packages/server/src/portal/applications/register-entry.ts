import type { Application } from '../../applications/application.ts';
import { turnoverOf } from '../../applications/direct-access.ts';
import { html, type Markup } from '../html.ts';
import { code, facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import type { OfficerVisit } from '../visit.ts';

/** Who asks, as the taxpayer register knows it. */
export async function registerEntry(
  { irp, messages, format }: OfficerVisit,
  { pan, gstin, category }: Application,
): Promise<Markup> {
  const { desk: words } = messages.applications;
  const entries = await irp.applications.entries(pan);
  const entry = entries.find((one) => one.gstin === gstin);
  const clientId = await irp.applications.clientIdOf(pan, category);
  const turnover = turnoverOf(entries);
  if (entry === undefined) return notice('bad', words.registerLacks);
  const { yes, no } = messages.frame;
  return facts([
    [words.legalName, entry.legal_name],
    [words.tradeName, entry.trade_name],
    ['PAN', code(pan)],
    [
      words.gstins,
      html`${entries.map((one, index) => html`${index > 0 && ', '}<code>${one.gstin}</code>`)}`,
    ],
    [words.type, entry.type],
    [words.status, entry.status],
    [words.registeredOn, entry.registered_on ? format.day(entry.registered_on) : words.unknown],
    [
      words.turnover,
      turnover === undefined ? words.unknown : words.crore(format.number(String(turnover))),
    ],
    [words.notified, entry.einvoice_enabled === 1 ? yes : no],
    [words.mobile, entry.mobile ?? words.unknown],
    [words.email, entry.email ?? words.unknown],
    [words.client, clientId && code(clientId)],
  ]);
}
