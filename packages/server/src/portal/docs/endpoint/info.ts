import { html, type Markup, nothing } from '../../html.ts';
import { type Column, table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { sentence } from '../inline.ts';

interface Info {
  readonly code: string;
  readonly meaning: string;
  readonly example: unknown;
}

const distance: Info = {
  code: 'EWBPPD',
  meaning: 'Beside a success: Distance was 0, and the portal worked it out from the PIN codes.',
  example: 'Pin-Pin calc distance: 838KM',
};

/** What InfoDtls may hold, by the endpoint whose answer has it. */
const infos: Readonly<Record<string, readonly Info[]>> = {
  'generate-irn': [
    {
      code: 'DUPIRN',
      meaning: 'Beside 2150: the registration that this portal has of the document.',
      example: { AckNo: 112610000000001, AckDt: '2026-08-14 15:12:39', Irn: '…' },
    },
    {
      code: 'DUPIRNGLP',
      meaning: 'Beside 2295: which other IRP has the document. AckNo and AckDt may be null.',
      example: { Irn: '…', AckNo: 212610000000001, IrnDtl: { RegIrp: 'NIC2' } },
    },
    {
      code: 'EWBERR',
      meaning: 'Beside a success: the invoice is registered, its e-way bill could not be made.',
      example: [{ ErrorCode: '4019', ErrorMessage: '…' }],
    },
    distance,
  ],
  'generate-ewb': [distance],
};

/** What an answer may tell beside its payload. */
export function infoTable(visit: Visit, endpoint: string): Markup | string {
  const rows = infos[endpoint];
  if (rows === undefined) return nothing;
  const { info, columns } = visit.messages.docs.endpoint;
  const list: Column<Info>[] = [
    { head: columns.infoCode, isHead: true, cell: ({ code }) => html`<code>${code}</code>` },
    { head: columns.meaning, cell: ({ meaning }) => sentence(visit, meaning) },
    {
      head: columns.example,
      cell: ({ example }) => html`<code class="long">${JSON.stringify(example)}</code>`,
    },
  ];
  return html`<h3>${info}</h3>
${table(info, list, rows)}`;
}
