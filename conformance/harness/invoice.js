// A maker of valid invoices: every call a fresh number, dated today, taxes by the two states.

/** A PIN code that lies in the state of a GSTIN's first two digits. */
const PIN_OF_STATE = {
  '01': 180001,
  '02': 171001,
  '03': 141001,
  '04': 160017,
  '05': 248001,
  '06': 122001,
  '07': 110001,
  '08': 302001,
  '09': 201301,
  10: 800001,
  11: 737101,
  12: 791111,
  13: 797001,
  14: 795001,
  15: 796001,
  16: 799001,
  17: 793001,
  18: 781001,
  19: 700001,
  20: 834001,
  21: 751001,
  22: 492001,
  23: 462001,
  24: 380001,
  26: 396210,
  27: 400001,
  29: 560001,
  30: 403001,
  31: 682555,
  32: 682001,
  33: 600001,
  34: 605001,
  35: 744101,
  36: 500001,
  37: 520001,
  38: 194101,
};

export const pinOf = (gstin) => PIN_OF_STATE[gstin.slice(0, 2)] ?? 999999;

/** A state in which PIN codes begin with the same three digits, if the table above has one. */
export const stateOfPin = (pin) =>
  Object.keys(PIN_OF_STATE)
    .find((state) => Math.floor(PIN_OF_STATE[state] / 1000) === Math.floor(pin / 1000))
    ?.padStart(2, '0');

let made = 0;
const run = (Date.now() % 36 ** 7).toString(36).padStart(7, '0') + process.pid.toString(36);

/** At most 16 characters, never twice, not even by two runs at once. */
export function documentNumber() {
  made += 1;
  return `C${run.slice(-11)}-${made.toString(36)}`.toUpperCase();
}

const party = (name, gstin) => ({
  Gstin: gstin,
  LglNm: `Conformance ${name}`,
  Addr1: '1 Test Road',
  Loc: 'Test Town',
  Pin: pinOf(gstin),
  Stcd: gstin.slice(0, 2),
});

/** One line of goods: `amount` rupees at 18 per cent, tax by intra- or inter-state. */
export function item(slNo, amount, inter) {
  const tax = Math.round(amount * 18) / 100;
  return {
    SlNo: String(slNo),
    PrdDesc: 'Laptop computer',
    IsServc: 'N',
    HsnCd: '84713010',
    Qty: 1,
    Unit: 'NOS',
    UnitPrice: amount,
    TotAmt: amount,
    AssAmt: amount,
    GstRt: 18,
    IgstAmt: inter ? tax : 0,
    CgstAmt: inter ? 0 : tax / 2,
    SgstAmt: inter ? 0 : tax / 2,
    TotItemVal: amount + tax,
  };
}

/**
 * @param {{seller: string, buyer: string, date: string, items?: number, supplyType?: string}} facts
 * `date` is dd/MM/yyyy. SEZ supplies are inter-state whatever the states are.
 */
export function validInvoice({ seller, buyer, date, items = 1, supplyType = 'B2B' }) {
  const inter = supplyType !== 'B2B' || seller.slice(0, 2) !== buyer.slice(0, 2);
  const lines = Array.from({ length: items }, (_, index) => item(index + 1, 1000, inter));
  const sum = (member) => lines.reduce((total, line) => total + line[member], 0);
  return {
    Version: '1.1',
    TranDtls: { TaxSch: 'GST', SupTyp: supplyType, RegRev: 'N', IgstOnIntra: 'N' },
    DocDtls: { Typ: 'INV', No: documentNumber(), Dt: date },
    SellerDtls: party('Seller', seller),
    BuyerDtls: { ...party('Buyer', buyer), Pos: buyer.slice(0, 2) },
    ItemList: lines,
    ValDtls: {
      AssVal: sum('AssAmt'),
      CgstVal: sum('CgstAmt'),
      SgstVal: sum('SgstAmt'),
      IgstVal: sum('IgstAmt'),
      TotInvVal: sum('TotItemVal'),
    },
  };
}

const isPlain = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !JSON.isRawJSON(value);

/** Lays a patch over a value: objects merge, arrays of objects merge by index, undefined removes. */
export function patched(value, patch) {
  if (Array.isArray(patch) && Array.isArray(value) && patch.some(isPlain)) {
    const length = Math.max(value.length, patch.length);
    return Array.from({ length }, (_, i) => (i in patch ? patched(value[i], patch[i]) : value[i]));
  }
  if (!isPlain(patch)) return patch;
  const out = { ...(isPlain(value) ? value : {}) };
  for (const [name, inner] of Object.entries(patch)) out[name] = patched(out[name], inner);
  return out;
}
