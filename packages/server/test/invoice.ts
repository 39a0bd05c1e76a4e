import type { Invoice } from '@openirp/client';
import { documentDate, gstinState, istDay } from '@openirp/core';
import type { Sandbox } from './start-portal.ts';

const places: Readonly<Record<string, { city: string; pin: number }>> = {
  '29': { city: 'Bengaluru', pin: 560001 },
  '27': { city: 'Mumbai', pin: 400001 },
};

let made = 0;

/** A document number that no other invoice of this run has. */
export const freshNumber = (stem = 'T'): string => `${stem}/${(++made).toString(36)}`;

/**
 * A valid invoice of today: goods from Bengaluru to Mumbai, by the sandbox's first seller, or by
 * another one in either city to the other. No two
 * of them have the same sums, so that one's bytes cannot be taken for another's.
 */
export function freshInvoice(
  { clients, counterparties }: Sandbox,
  number = freshNumber(),
  seller = clients[0]!.users[0]!.gstin,
): Invoice {
  const elsewhere = Object.keys(places).find((state) => state !== gstinState(seller));
  const buyer = counterparties.regular.find((gstin) => gstinState(gstin) === elsewhere)!;
  const quantity = (++made % 900) + 1;
  const taxable = quantity * 100;
  const igst = quantity * 18;
  return {
    Version: '1.1',
    TranDtls: { TaxSch: 'GST', SupTyp: 'B2B' },
    DocDtls: { Typ: 'INV', No: number, Dt: documentDate(istDay(Date.now())) },
    SellerDtls: party(seller),
    BuyerDtls: { ...party(buyer), Pos: gstinState(buyer) },
    ItemList: [
      {
        SlNo: '1',
        IsServc: 'N',
        PrdDesc: 'Laptop computer',
        HsnCd: '84713010',
        Qty: quantity,
        Unit: 'NOS',
        UnitPrice: 100,
        TotAmt: taxable,
        AssAmt: taxable,
        GstRt: 18,
        IgstAmt: igst,
        TotItemVal: taxable + igst,
      },
    ],
    ValDtls: { AssVal: taxable, IgstVal: igst, TotInvVal: taxable + igst },
  };
}

function party(Gstin: string) {
  const Stcd = gstinState(Gstin);
  const { city, pin } = places[Stcd]!;
  return {
    Gstin,
    LglNm: `Trader in ${city}`,
    Addr1: '1 Sandbox Road',
    Loc: city,
    Pin: pin,
    Stcd,
  };
}
