export interface BenchDocument {
  readonly seller: string;
  readonly buyer: string;
  /** Makes it a document of its own. */
  readonly number: string;
  readonly date: string;
  /** Three make about 2 KB of JSON. */
  readonly lines: number;
}

/** A place in each state from which the sandbox's users sell and where its buyers are. */
const places: Readonly<Record<string, { readonly name: string; readonly pin: number }>> = {
  '07': { name: 'New Delhi', pin: 110001 },
  27: { name: 'Mumbai', pin: 400001 },
  29: { name: 'Bengaluru', pin: 560001 },
  33: { name: 'Chennai', pin: 600001 },
};

const paise = (rupees: number): string => rupees.toFixed(2);

/** The bench's invoice: goods sold to another state, written out as an ERP writes it. */
export function benchInvoice({ seller, buyer, number, date, lines }: BenchDocument): string {
  const items = Array.from({ length: lines }, (_, index) => item(index + 1));
  const supplyTo = `"Pos":"${buyer.slice(0, 2)}",`;
  return (
    `{"Version":"1.1","TranDtls":{"TaxSch":"GST","SupTyp":"B2B","RegRev":"N","EcmGstin":null},` +
    `"DocDtls":{"Typ":"INV","No":"${number}","Dt":"${date}"},` +
    `"SellerDtls":${party(seller, 'Seller', '')},"BuyerDtls":${party(buyer, 'Buyer', supplyTo)},` +
    `"ItemList":[${items.join(',')}],` +
    `"ValDtls":{"AssVal":${paise(45000 * lines)},"CgstVal":0,"SgstVal":0,` +
    `"IgstVal":${paise(8100 * lines)},"CesVal":0,"Discount":0,"OthChrg":0,"RndOffAmt":0,` +
    `"TotInvVal":${paise(53100 * lines)}}}`
  );
}

const item = (slNo: number): string =>
  `{"SlNo":"${slNo}","PrdDesc":"Laptop computer, model ${slNo}","IsServc":"N","HsnCd":"84713010",` +
  `"Qty":10,"FreeQty":0,"Unit":"NOS","UnitPrice":4500.50,"TotAmt":45005.00,"Discount":5.00,` +
  `"AssAmt":45000.00,"GstRt":18.000,"IgstAmt":8100.00,"CgstAmt":0,"SgstAmt":0,"CesRt":0,` +
  `"CesAmt":0,"OthChrg":0,"TotItemVal":53100.00}`;

function party(gstin: string, name: string, supplyTo: string): string {
  const state = gstin.slice(0, 2);
  const place = places[state];
  if (place === undefined) throw new Error(`the bench knows no place in state ${state}`);
  return (
    `{"Gstin":"${gstin}","LglNm":"${name} Private Limited","TrdNm":"${name}",${supplyTo}` +
    `"Addr1":"1 First Main Road","Addr2":"Industrial Estate","Loc":"${place.name}",` +
    `"Pin":${place.pin},"Stcd":"${state}","Ph":"9000000000","Em":"bills@example.org"}`
  );
}

/** Goods on the road, the distance left to the portal. */
export const withBill = (invoice: string): string =>
  `${invoice.slice(0, -1)},"EwbDtls":{"TransMode":"1","Distance":0,"VehNo":"KA01AB1234","VehType":"R"}}`;

/** The same with a total that is off by a hundred. */
export const withWrongTotal = (invoice: string): string =>
  invoice.replace(/(?<="TotInvVal":)[\d.]+/, (total) => paise(Number(total) + 100));
