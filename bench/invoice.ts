/** The bench's invoice: three items, about 2 KB of JSON; `number` makes it a document of its own. */
export function benchInvoice(seller: string, buyer: string, number: string, date: string): string {
  const item = (slNo: number) =>
    `{"SlNo":"${slNo}","PrdDesc":"Laptop computer, model ${slNo}","IsServc":"N","HsnCd":"84713010",` +
    `"Qty":10,"FreeQty":0,"Unit":"NOS","UnitPrice":4500.50,"TotAmt":45005.00,"Discount":5.00,` +
    `"AssAmt":45000.00,"GstRt":18.000,"IgstAmt":8100.00,"CgstAmt":0,"SgstAmt":0,"CesRt":0,` +
    `"CesAmt":0,"OthChrg":0,"TotItemVal":53100.00}`;
  const party = (gstin: string, name: string, place: string, pin: number, pos: string) =>
    `{"Gstin":"${gstin}","LglNm":"${name} Private Limited","TrdNm":"${name}",${pos}` +
    `"Addr1":"1 First Main Road","Addr2":"Industrial Estate","Loc":"${place}","Pin":${pin},` +
    `"Stcd":"${gstin.slice(0, 2)}","Ph":"9000000000","Em":"bills@example.org"}`;
  return (
    `{"Version":"1.1","TranDtls":{"TaxSch":"GST","SupTyp":"B2B","RegRev":"N","EcmGstin":null},` +
    `"DocDtls":{"Typ":"INV","No":"${number}","Dt":"${date}"},` +
    `"SellerDtls":${party(seller, 'Seller', 'Bengaluru', 560001, '')},` +
    `"BuyerDtls":${party(buyer, 'Buyer', 'Mumbai', 400001, `"Pos":"${buyer.slice(0, 2)}",`)},` +
    `"ItemList":[${item(1)},${item(2)},${item(3)}],` +
    `"ValDtls":{"AssVal":135000.00,"CgstVal":0,"SgstVal":0,"IgstVal":24300.00,"CesVal":0,` +
    `"Discount":0,"OthChrg":0,"RndOffAmt":0,"TotInvVal":159300.00}}`
  );
}
