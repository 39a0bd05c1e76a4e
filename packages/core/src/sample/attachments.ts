import { addDays, type Day, documentDate } from '../ist.ts';
import type { Totals } from '../rules/document.ts';
import type { Circumstances } from './circumstances.ts';
import type { Decimals, Members } from './decimals.ts';
import type { PlaceAbroad, Port } from './places.ts';
import type { Random } from './random.ts';

/** The last day that the schema's pattern of dates takes. */
const lastDay: Day = '2029-12-31';

/** A day some time before or after, as documents write it. */
export function dateNear(day: Day, days: number): string {
  const near = addDays(day, days);
  return documentDate(near > lastDay ? lastDay : near);
}

/** RefDtls: remarks, the period, earlier documents, contracts. */
export function references({ day, type }: Circumstances, random: Random): Members {
  const members: Members = {};
  if (random.chance(0.5)) members.InvRm = 'Made up, without any legal effect';
  if (random.chance(0.5)) {
    members.DocPerdDtls = { InvStDt: dateNear(day, -30), InvEndDt: dateNear(day, 0) };
  }
  // A note usually names what it corrects; an invoice may name an advance.
  if (type !== 'INV' || random.chance(0.2)) {
    members.PrecDocDtls = Array.from({ length: random.whole(1, 3) }, () => ({
      InvNo: `A${random.whole(1, 99_999)}`,
      InvDt: dateNear(day, -random.whole(1, 60)),
      ...(random.chance(0.3) ? { OthRefNo: `R-${random.whole(1, 999)}` } : {}),
    }));
  }
  if (random.chance(0.5)) {
    members.ContrDtls = [
      {
        RecAdvRefr: `RA/${random.whole(1, 999)}`,
        RecAdvDt: dateNear(day, -3),
        ContrRefr: `CO/${random.whole(1, 999)}`,
        ProjRefr: 'Project 7',
        PORefr: `PO/${random.whole(1, 99_999)}`,
        PORefDt: dateNear(day, -random.whole(5, 90)),
      },
    ];
  }
  return members;
}

/** AddlDocDtls. */
export const attachedDocuments = (random: Random): Members[] => [
  {
    Url: `https://example.org/documents/${random.whole(1, 999)}`,
    Docs: 'T3BlbklSUA==',
    Info: 'Packing list',
  },
];

/** PayDtls: to whom, how, until when. */
export function payment(
  { seller }: Circumstances,
  { totInvVal }: Totals,
  random: Random,
  decimals: Decimals,
): Members {
  const members: Members = {
    Nm: seller.legalName,
    AccDet: String(random.whole(10_000_000, 99_999_999)),
    Mode: random.pick(['Cash', 'Credit', 'Direct Transfer']),
    FinInsBr: 'EXMP0000001',
    PayTerm: 'Thirty days net',
    PayInstr: 'Name the invoice number',
    CrTrn: 'NEFT',
    DirDr: 'None',
  };
  const paid = random.chance(0.5) ? random.amount(0n, totInvVal) : 0n;
  decimals.put(members, 'CrDay', BigInt(random.whole(0, 120)), 0);
  decimals.put(members, 'PaidAmt', paid, 2);
  decimals.put(members, 'PaymtDue', totInvVal - paid, 2);
  return members;
}

/** ExpDtls: where the goods leave the country, and where they go. */
export function exportDetails(
  { day, supply, loose }: Circumstances,
  port: Port,
  { country, currency }: PlaceAbroad,
  random: Random,
  decimals: Decimals,
): Members {
  const members: Members = {};
  // The shipping bill often comes after the invoice.
  if (random.chance(0.6)) {
    members.ShipBNo = String(random.whole(1_000_000, 9_999_999));
    members.ShipBDt = dateNear(day, 0);
  }
  members.Port = loose ? port.code.toLowerCase() : port.code;
  members.RefClm = supply === 'EXPWP' ? 'Y' : 'N';
  members.ForCur = loose ? currency.toLowerCase() : currency;
  members.CntCode = country;
  if (random.chance(0.2)) decimals.put(members, 'ExpDuty', random.amount(0n, 9_999_99n), 2);
  return members;
}
