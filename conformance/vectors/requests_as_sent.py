"""Four invoices exactly as a caller might send them: odd order, odd letter case, nulls, number lexemes.

They are kept as text because that is the point: `6000.00` and `6000` are one number but two spellings,
and the signed document keeps the spelling. GSTINs are the tax authority's published samples, or made up
with a PAN that cannot exist (fourth letter R).
"""

# The published sample number: lower case in the document, upper case under the hash.
PUBLISHED_SAMPLE = (
    r'{"Version":"1.1","TranDtls":{"TaxSch":"GST","SupTyp":"B2B","RegRev":"N","EcmGstin":null,"IgstOnIntra":"N"},'
    r'"DocDtls":{"Typ":"inv","No":"Test-00df1","Dt":"02/07/2025"},'
    r'"SellerDtls":{"Gstin":"37ARZPT4384Q1MT","LglNm":"Sample Seller","Addr1":"1 First Road","Loc":"Vijayawada",'
    r'"Pin":520001,"Stcd":"37"},'
    r'"BuyerDtls":{"Gstin":"29AWGPV7107B1Z1","LglNm":"Sample Buyer","Pos":"29","Addr1":"2 Second Road",'
    r'"Loc":"Bengaluru","Pin":560001,"Stcd":"29"},"DispDtls":null,"ShipDtls":null,'
    r'"ItemList":[{"SlNo":"1","PrdDesc":"Laptop computer","IsServc":"N","HsnCd":"84713010","Qty":60.000,"Unit":"NOS",'
    r'"UnitPrice":100.0,"TotAmt":6000.00,"Discount":0,"AssAmt":6000.00,"GstRt":18.0,"IgstAmt":1080.00,"CgstAmt":0.00,'
    r'"SgstAmt":0.00,"TotItemVal":7080.00}],'
    r'"ValDtls":{"AssVal":6000.00,"CgstVal":0.00,"SgstVal":0.00,"IgstVal":1080.00,"TotInvVal":7080},'
    r'"PayDtls":null,"RefDtls":null,"AddlDocDtls":null,"ExpDtls":null,"EwbDtls":null}'
)

# Pretty-printed, members out of order and in any letter case, unknown members, escaped and raw non-ASCII text,
# and two items that tie for the largest taxable value under different spellings.
ODD_ORDER = r'''{
  "valdtls": { "TotInvVal": 4044022.40, "rndOffAmt": 0.00, "IgstVal": 616862.4, "AssVal": 3427160.0, "CgstVal": null },
  "itemlist": [
    { "TotItemVal": 2021764.8, "igstAmt": 308404.80, "GSTRT": 18, "AssAmt": 1713360, "TotAmt": 1713360,
      "UnitPrice": 856680.000, "unit": "Nos", "Qty": 2, "HsnCd": "84713010", "IsServc": "N",
      "PrdDesc": "Ra\u00f1dom \u20b9 \ud83d\ude9c \u0930\u0941\u092a\u092f\u093e", "SlNo": "1" },
    { "slno": "2", "prddesc": "सेवा — tab\tnew line\nsolidus\/", "isservc": "Y", "hsncd": "998313", "unitprice": 1713360.00,
      "totamt": 1713360.00, "assamt": 1713360.00, "gstrt": 18.00, "igstamt": 308404.8, "totitemval": 2021764.80,
      "Remark": "an unknown member is not part of the document" },
    { "SlNo": "3", "IsServc": "N", "HsnCd": "610910", "Qty": 0.500, "FreeQty": 0, "Unit": "DOZ", "UnitPrice": 880,
      "TotAmt": 440.00, "Discount": 0.0, "AssAmt": 440, "GstRt": 12.000, "IgstAmt": 52.8, "TotItemVal": 492.80 }
  ],
  "buyerdtls": { "STCD": "27", "Pin": 400001, "Loc": "Mumbai", "Addr2": null, "Addr1": "Plot 7/8, Fort",
    "Pos": "27", "TrdNm": "Café Buyer", "LglNm": "Made-up Buyer", "GSTIN": "27ZZIRX0002Z1ZN" },
  "SellerDtls": { "Em": "seller@example.in", "Ph": "0804567890", "Stcd": "29", "Pin": 560001, "Loc": "Bengaluru",
    "Addr1": "3 Third Road", "LglNm": "Made-up Seller", "Gstin": "29ZZIRX0001Z1ZK" },
  "docdtls": { "Dt": "31/03/2026", "NO": "CT/25-26/000042", "typ": "INV" },
  "TranDtls": { "SupTyp": "B2B", "TaxSch": "GST" },
  "Irn": null,
  "VERSION": "1.1"
}'''

# An export without payment of tax: unregistered buyer, state 96, foreign currency, rounding below zero.
EXPORT = (
    r'{ "Version" : "1.1", "ExpDtls":{"CntCode":"AE","ForCur":"USD","RefClm":"N","Port":"INBOM4","ShipBDt":"01/04/2026",'
    r'"ShipBNo":"SB-1","ExpDuty":0.00}, "EwbDtls":{"Distance":100,"TransMode":"1","VehNo":"KA01AB1234","VehType":"R",'
    r'"TransId":null},'
    r' "TranDtls":{"TaxSch":"GST","SupTyp":"EXPWOP"}, "DocDtls":{"Typ":"INV","No":"exp-7","Dt":"01/04/2026"},'
    r' "SellerDtls":{"Gstin":"29ZZIRX0001Z1ZK","LglNm":"Made-up Seller","Addr1":"3 Third Road","Loc":"Bengaluru",'
    r'"Pin":560001,"Stcd":"29"},'
    r' "BuyerDtls":{"Gstin":"URP","LglNm":"Overseas Buyer LLC","Pos":"96","Addr1":"4 Harbour","Loc":"Dubai","Pin":999999,'
    r'"Stcd":"96"},'
    r' "ShipDtls":{"LglNm":"Sea Cargo","Addr1":"Gate 5","Loc":"Mumbai","Pin":400001,"Stcd":"27"},'
    r' "ItemList":[{"SlNo":"1","IsServc":"N","HsnCd":"610910","Qty":10,"Unit":"PCS","UnitPrice":12.345,"TotAmt":123.45,'
    r'"AssAmt":123.45,"GstRt":5,"IgstAmt":0.00,"TotItemVal":123.45},'
    r'{"SlNo":"2","IsServc":"N","HsnCd":"84713010","Qty":1,"Unit":"NOS","UnitPrice":9999.85,"TotAmt":9999.85,'
    r'"AssAmt":9999.85,"GstRt":18,"IgstAmt":0,"TotItemVal":9999.85}],'
    r' "ValDtls":{"AssVal":10123.30,"IgstVal":0,"RndOffAmt":-0.30,"TotInvVal":10123.0,"TotInvValFc":121.50} }'
)

# Every member of the schema once, each object turned back to front: pins the whole member order.
EVERY_MEMBER = r'''{
"EwbDtls":{"VehType":"R","VehNo":"KA01AB1234","TransDocDt":"02/04/2026","TransDocNo":"LR/9","Distance":350,"TransMode":"1",
 "TransName":"Made-up Movers","TransId":"29ZZIRX0004Z1ZH"},
"ExpDtls":{"ExpDuty":1.10,"CntCode":"NP","ForCur":"INR","RefClm":"Y","Port":"INNSA1","ShipBDt":"02/04/2026","ShipBNo":"7"},
"AddlDocDtls":[{"Info":"first","Docs":"Zmlyc3Q=","Url":"https://example.in/1"},{"Info":"second","Docs":null}],
"RefDtls":{"ContrDtls":[{"PORefDt":"03/03/2026","PORefr":"PO-1","ProjRefr":"PR-1","ExtRefr":"EX-1","ContrRefr":"CO-1",
 "TendRefr":"TE-1","RecAdvDt":"02/03/2026","RecAdvRefr":"RA-1"}],
 "PrecDocDtls":[{"OthRefNo":"OR-1","InvDt":"15/03/2026","InvNo":"INV-77"}],
 "DocPerdDtls":{"InvEndDt":"31/03/2026","InvStDt":"01/03/2026"},"InvRm":"Goods came back"},
"PayDtls":{"PaymtDue":0.0,"PaidAmt":128.00,"CrDay":30,"DirDr":"none","CrTrn":"NEFT","PayInstr":"within a month","PayTerm":"net 30",
 "FinInsBr":"TEST0000001","Mode":"transfer","AccDet":"001234567890","Nm":"Made-up Seller"},
"ValDtls":{"TotInvValFc":128.00,"TotInvVal":128.00,"RndOffAmt":0.05,"OthChrg":0.50,"Discount":1.00,"StCesVal":4.00,"CesVal":6.00,
 "IgstVal":0.00,"SgstVal":8.73,"CgstVal":8.73,"AssVal":97.00},
"ItemList":[{"AttribDtls":[{"Val":"red","Nm":"colour"},{"Val":"XL","Nm":"size"}],
 "BchDtls":{"WrDt":"02/04/2028","ExpDt":"02/04/2027","Nm":"BATCH-1"},"PrdSlNo":"S-1","OrgCntry":"IN","OrdLineRef":"L-1",
 "TotItemVal":128.36,"OthChrg":3.9,"StateCesNonAdvlAmt":1.00,"StateCesAmt":3.0,"StateCesRt":3.093,"CesNonAdvlAmt":1,"CesAmt":5.00,
 "CesRt":5.155,"SgstAmt":8.73,"CgstAmt":8.73,"IgstAmt":0.00,"GstRt":18.000,"AssAmt":97.00,"PreTaxVal":97.00,"Discount":3.00,
 "TotAmt":100.00,"UnitPrice":50.000,"Unit":"PCS","FreeQty":1.000,"Qty":2.000,"Barcde":"890123","HsnCd":"61091000","PrdDesc":"T-shirt",
 "IsServc":"N","SlNo":"000001"}],
"ShipDtls":{"Stcd":"29","Pin":570001,"Loc":"Mysuru","Addr2":"Dock 2","Addr1":"7 Ship Road","TrdNm":"Ship Trade","LglNm":"Ship Legal",
 "Gstin":"29ZZIRX0004Z1ZH"},
"DispDtls":{"Stcd":"29","Pin":560010,"Loc":"Bengaluru","Addr2":"Shed 4","Addr1":"6 Dispatch Road","Nm":"Dispatch Shed"},
"BuyerDtls":{"Em":"buyer@example.in","Ph":"9876543210","Stcd":"7","Pin":110001,"Loc":"New Delhi","Addr2":"Floor 2","Addr1":"5 Buyer Road",
 "Pos":"29","TrdNm":"Buyer Trade","LglNm":"Buyer Legal","Gstin":"07ZZIRX0006Z1ZL"},
"SellerDtls":{"Em":"seller@example.in","Ph":"080456","Stcd":"29","Pin":560001,"Loc":"Bengaluru","Addr2":"Unit 3","Addr1":"3 Third Road",
 "TrdNm":"Seller Trade","LglNm":"Seller Legal","Gstin":"29ZZIRX0001Z1ZK"},
"DocDtls":{"Dt":"02/04/2026","No":"CrN-1","Typ":"Crn"},
"TranDtls":{"IgstOnIntra":"N","EcmGstin":"29ZZIRX0005Z1CR","RegRev":"N","SupTyp":"B2B","TaxSch":"GST"},
"Version":"1.1"}'''

CASES = [
    {'name': 'published sample number, type in lower case, zeros and scales kept, nulls dropped',
     'request': PUBLISHED_SAMPLE, 'ackNo': 112510000000001, 'ackDt': '2025-07-02 19:04:34'},
    {'name': 'members in odd order and letter case, non-ASCII and control characters, tie for the main HSN',
     'request': ODD_ORDER, 'ackNo': 132610000004242, 'ackDt': '2026-03-31 23:59:59'},
    {'name': 'export without payment, unregistered buyer, largest item is the second',
     'request': EXPORT, 'ackNo': 242610000000007, 'ackDt': '2026-04-01 00:00:00'},
    {'name': 'every member of the schema sent back to front, a credit note of the next financial year',
     'request': EVERY_MEMBER, 'ackNo': 182610009999999, 'ackDt': '2026-04-02 09:05:07'},
]
