/** Causes and cures of the INV codes. */
export const invCodes: Readonly<Record<string, string>> = {
  'The server failed while it made the invoice.': 'इनवॉइस बनाते समय सर्वर में गड़बड़ी हुई।',
  'Check the request and send it again; if it goes on, tell the helpdesk.':
    'अनुरोध जाँचें और फिर भेजें; समस्या बनी रहे तो हेल्पडेस्क को बताएँ।',
  'The JSON does not follow the current e-invoice schema.':
    'JSON ई-इनवॉइस के वर्तमान स्कीमा के अनुसार नहीं है।',
  'Compare the request with schema version 1.1 and correct it.':
    'अनुरोध को स्कीमा संस्करण 1.1 से मिलाएँ और ठीक करें।',
  'The server failed while it cancelled the invoice.': 'इनवॉइस रद्द करते समय सर्वर में गड़बड़ी हुई।',
  'Send the request again; if it goes on, tell the helpdesk.':
    'अनुरोध फिर भेजें; समस्या बनी रहे तो हेल्पडेस्क को बताएँ।',
  'A required parameter is missing, or the request ended before it was whole.':
    'कोई ज़रूरी पैरामीटर नहीं है, या अनुरोध पूरा होने से पहले ही समाप्त हो गया।',
  'Send all the parameters this call needs, and the body to its end.':
    'इस कॉल के सभी ज़रूरी पैरामीटर भेजें, और बॉडी अंत तक भेजें।',
  "The IRN was made by another GSTIN than the caller's.":
    'यह IRN कॉल करने वाले ने नहीं, किसी दूसरे GSTIN ने बनाया है।',
  'Use an IRN of your own GSTIN, or sign in as the GSTIN that made it.':
    'अपने GSTIN का IRN दें, या उस GSTIN से साइन इन करें जिसने इसे बनाया।',
  'The document date is not written as dd/MM/yyyy.': 'दस्तावेज़ की तारीख dd/MM/yyyy रूप में नहीं लिखी है।',
  'Write it like 25/04/2025.': 'इसे 25/04/2025 की तरह लिखें।',
  'The IRN is not 64 hexadecimal characters.': 'IRN 64 हेक्साडेसिमल अक्षरों का नहीं है।',
  'Send the IRN exactly as the portal returned it.': 'IRN ठीक वैसा ही भेजें जैसा पोर्टल ने लौटाया था।',
  'The server could not make the IRN at this moment.': 'सर्वर इस समय IRN नहीं बना सका।',
  'Send the same request again after a while.': 'यही अनुरोध कुछ देर बाद फिर भेजें।',
  'The server could not sign the invoice at this moment.':
    'सर्वर इस समय इनवॉइस पर हस्ताक्षर नहीं कर सका।',
  'No such IRN is held here: it is wrong, or another portal registered it.':
    'ऐसा कोई IRN यहाँ नहीं है: वह गलत है, या किसी दूसरे पोर्टल पर पंजीकृत हुआ है।',
  'Check the IRN, and ask the portal that registered it.':
    'IRN जाँचें, और उस पोर्टल से पूछें जिस पर वह पंजीकृत हुआ।',
  'A document of this supplier, year, type and number is registered already.':
    'इस आपूर्तिकर्ता, वर्ष, प्रकार और संख्या का दस्तावेज़ पहले से पंजीकृत है।',
  'Take the IRN from InfoDtls (DUPIRN), fetch it and compare it with your document.':
    'InfoDtls (DUPIRN) से IRN लें, उसे मँगाएँ और अपने दस्तावेज़ से मिलाएँ।',
  'No IRN is held for this document type, number and date.':
    'इस दस्तावेज़ प्रकार, संख्या और तारीख का कोई IRN यहाँ नहीं है।',
  'Check the three values; if they are right, the document is not registered yet.':
    'तीनों मान जाँचें; वे सही हों तो दस्तावेज़ अभी पंजीकृत नहीं हुआ है।',
  'The supplier GSTIN is missing.': 'आपूर्तिकर्ता का GSTIN नहीं है।',
  'Fill SellerDtls.Gstin.': 'SellerDtls.Gstin भरें।',
  'The from date is not written as dd/MM/yyyy.': 'आरंभ की तारीख dd/MM/yyyy रूप में नहीं लिखी है।',
  'The to date is not written as dd/MM/yyyy.': 'अंत की तारीख dd/MM/yyyy रूप में नहीं लिखी है।',
  'RegRev is neither Y nor N.': 'RegRev न Y है, न N।',
  'Send Y for reverse charge, else N or leave it out.':
    'रिवर्स चार्ज हो तो Y भेजें, नहीं तो N भेजें या छोड़ दें।',
  'The document type is not one that can be registered.': 'यह दस्तावेज़ प्रकार पंजीकृत नहीं किया जा सकता।',
  'Send INV, CRN or DBN in DocDtls.Typ.': 'DocDtls.Typ में INV, CRN या DBN भेजें।',
  'Reverse charge is set on a supply type that cannot have it.':
    'रिवर्स चार्ज ऐसे आपूर्ति प्रकार पर लगाया गया है जिस पर वह नहीं लग सकता।',
  'Set RegRev to N, or correct SupTyp.': 'RegRev को N करें, या SupTyp ठीक करें।',
  'The document date lies in the future, by Indian time.':
    'भारतीय समय के अनुसार दस्तावेज़ की तारीख आगे की है।',
  'Correct DocDtls.Dt, or wait for that day.': 'DocDtls.Dt ठीक करें, या उस दिन तक रुकें।',
  'The caller is neither the supplier nor the e-commerce operator of the document.':
    'कॉल करने वाला न दस्तावेज़ का आपूर्तिकर्ता है, न ई-कॉमर्स ऑपरेटर।',
  'Sign in as the supplier in SellerDtls.Gstin or the operator in EcmGstin.':
    'SellerDtls.Gstin वाले आपूर्तिकर्ता या EcmGstin वाले ऑपरेटर के रूप में साइन इन करें।',
  'A deemed export has URP in place of the recipient GSTIN.':
    'मानित निर्यात में प्राप्तकर्ता के GSTIN की जगह URP है।',
  'Fill the GSTIN of the recipient, or correct SupTyp.': 'प्राप्तकर्ता का GSTIN भरें, या SupTyp ठीक करें।',
  'IGST is charged though the supplier state and the place of supply are the same.':
    'आपूर्तिकर्ता का राज्य और आपूर्ति का स्थान एक ही हैं, फिर भी IGST लगाया गया है।',
  'Charge CGST and SGST, or set IgstOnIntra to Y if the law asks for IGST.':
    'CGST और SGST लगाएँ, या कानून IGST माँगता हो तो IgstOnIntra में Y भेजें।',
  'The document has more than 1000 items.': 'दस्तावेज़ में 1000 से अधिक मदें हैं।',
  'Split it into several documents, each with its own number.':
    'इसे कई दस्तावेज़ों में बाँटें, हर एक की अपनी संख्या हो।',
  'CGST or SGST is charged though the place of supply lies in another state.':
    'आपूर्ति का स्थान दूसरे राज्य में है, फिर भी CGST या SGST लगाया गया है।',
  'Charge IGST only, or correct the place of supply (Pos).':
    'केवल IGST लगाएँ, या आपूर्ति का स्थान (Pos) ठीक करें।',
  'An HSN code is not in the HSN master, or is not accepted at this length.':
    'कोई HSN कोड HSN मास्टर में नहीं है, या इस लंबाई का कोड स्वीकार नहीं होता।',
  'Use a code of the master; if a 6-digit one is refused, try its 8-digit child.':
    'मास्टर का कोड दें; 6 अंकों वाला स्वीकार न हो तो उसके नीचे का 8 अंकों वाला कोड दें।',
  'A unit is not in the list of unit codes.': 'कोई इकाई, इकाई कोड की सूची में नहीं है।',
  'Use a listed code such as NOS or KGS; OTH fits what has none.':
    'सूची का कोड भेजें, जैसे NOS या KGS; जिसका कोई कोड नहीं, उसके लिए OTH है।',
  'The PIN code lies in another state.': 'PIN कोड दूसरे राज्य में है।',
  'Correct the PIN code or the state code.': 'PIN कोड या राज्य कोड ठीक करें।',
  'A tax amount does not fit the tax rate.': 'कर की राशि कर की दर से मेल नहीं खाती।',
  'Work out CGST, SGST and IGST again from the taxable value and the rate.':
    'CGST, SGST और IGST को कर योग्य मूल्य और दर से फिर निकालें।',
  'CGST or SGST is charged on an export.': 'निर्यात पर CGST या SGST लगाया गया है।',
  'Charge IGST, or nothing in case of an export without payment.':
    'IGST लगाएँ, या बिना भुगतान वाले निर्यात में कुछ न लगाएँ।',
  'An export is sent as a supply inside one state.':
    'निर्यात को एक ही राज्य के भीतर की आपूर्ति के रूप में भेजा गया है।',
  'Set the place of supply to 96.': 'आपूर्ति का स्थान 96 करें।',
  'ValDtls.AssVal is not the sum of AssAmt of the items.':
    'ValDtls.AssVal मदों के AssAmt का योग नहीं है।',
  'Send the sum; one rupee of rounding is allowed.': 'योग भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'ValDtls.SgstVal is not the sum of SgstAmt of the items.':
    'ValDtls.SgstVal मदों के SgstAmt का योग नहीं है।',
  'ValDtls.CgstVal is not the sum of CgstAmt of the items.':
    'ValDtls.CgstVal मदों के CgstAmt का योग नहीं है।',
  'ValDtls.IgstVal is not the sum of IgstAmt of the items.':
    'ValDtls.IgstVal मदों के IgstAmt का योग नहीं है।',
  'ValDtls.CesVal is not the sum of CesAmt and CesNonAdvlAmt of the items.':
    'ValDtls.CesVal मदों के CesAmt और CesNonAdvlAmt का योग नहीं है।',
  'Send the sum of both; one rupee of rounding is allowed.':
    'दोनों का योग भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'ValDtls.StCesVal is not the sum of StateCesAmt and StateCesNonAdvlAmt of the items.':
    'ValDtls.StCesVal मदों के StateCesAmt और StateCesNonAdvlAmt का योग नहीं है।',
  'The total of the non-ad-valorem cess is not the sum over the items.':
    'मूल्य पर न लगने वाले (non-ad-valorem) उपकर का कुल, मदों के योग के बराबर नहीं है।',
  'Send the sum inside ValDtls.CesVal.': 'यह योग ValDtls.CesVal में जोड़कर भेजें।',
  'TotInvVal is not the item totals less discount plus other charges plus round-off.':
    'TotInvVal, मदों के कुल में से छूट घटाकर और अन्य प्रभार व पूर्णांकन जोड़कर आई राशि के बराबर नहीं है।',
  'Work TotInvVal out so; one rupee of rounding is allowed.':
    'TotInvVal इसी तरह निकालें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'The taxpayer type of the recipient does not suit an export.':
    'प्राप्तकर्ता का करदाता प्रकार निर्यात के लिए ठीक नहीं है।',
  'Send URP as the recipient of an export.': 'निर्यात के प्राप्तकर्ता के रूप में URP भेजें।',
  'A credit or debit note does not name the invoice it corrects.':
    'क्रेडिट या डेबिट नोट में उस इनवॉइस का उल्लेख नहीं है जिसे वह सुधारता है।',
  'Fill RefDtls.PrecDocDtls.': 'RefDtls.PrecDocDtls भरें।',
  'TotAmt is not Qty times UnitPrice.': 'TotAmt, Qty गुणा UnitPrice के बराबर नहीं है।',
  'Correct Qty, UnitPrice or TotAmt of the item.': 'मद का Qty, UnitPrice या TotAmt ठीक करें।',
  'AssAmt of the item is not TotAmt less Discount.':
    'मद का AssAmt, TotAmt में से Discount घटाने पर आई राशि नहीं है।',
  'Send AssAmt as TotAmt less Discount; one rupee of rounding is allowed.':
    'AssAmt में TotAmt घटा Discount भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'TotItemVal is not AssAmt plus taxes, cesses and other charges of the item.':
    'TotItemVal, मद के AssAmt, करों, उपकरों और अन्य प्रभारों के योग के बराबर नहीं है।',
  'Work TotItemVal out so; one rupee of rounding is allowed.':
    'TotItemVal इसी तरह निकालें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'EcmGstin is not the GSTIN of an operator registered to collect tax at source.':
    'EcmGstin ऐसे ऑपरेटर का GSTIN नहीं है जो स्रोत पर कर संग्रह (TCS) के लिए पंजीकृत हो।',
  'Send the TCS GSTIN of the operator, or leave EcmGstin out.':
    'ऑपरेटर का TCS वाला GSTIN भेजें, या EcmGstin छोड़ दें।',
  'URP was sent as the recipient of an export.': 'निर्यात के प्राप्तकर्ता के रूप में URP भेजा गया।',
  'Keep URP: it is what an export needs.': 'URP ही रखें: निर्यात में यही चाहिए।',
  'The operator files the document but EcmGstin is empty.':
    'दस्तावेज़ ऑपरेटर भेज रहा है, पर EcmGstin खाली है।',
  'Fill TranDtls.EcmGstin with the GSTIN of the operator.':
    'TranDtls.EcmGstin में ऑपरेटर का GSTIN भरें।',
  'A regular supply has ship-to or dispatch-from details.':
    'सामान्य आपूर्ति में सुपुर्दगी स्थान (ship-to) या प्रेषण स्थान (dispatch-from) का विवरण है।',
  'Leave both out of a regular supply.': 'सामान्य आपूर्ति में दोनों छोड़ दें।',
  'An HSN code could not be checked.': 'किसी HSN कोड की जाँच नहीं हो सकी।',
  'Check the HSN code of every item against the HSN master.': 'हर मद का HSN कोड HSN मास्टर से मिलाएँ।',
  'The state code of the dispatch-from or ship-to party is not in the master.':
    'प्रेषण स्थान या सुपुर्दगी स्थान का राज्य कोड मास्टर में नहीं है।',
  'Send the two-digit GST state code.': 'दो अंकों का GST राज्य कोड भेजें।',
  'The port code is not in the list of ports.': 'पोर्ट कोड पोर्ट की सूची में नहीं है।',
  'Send a listed port code in ExpDtls.Port.': 'ExpDtls.Port में सूची का पोर्ट कोड भेजें।',
  'The country code is not in the list of countries.': 'देश का कोड देशों की सूची में नहीं है।',
  'Send the two-letter country code in ExpDtls.CntCode.':
    'ExpDtls.CntCode में दो अक्षरों का देश कोड भेजें।',
  'The currency is not in the list of currencies.': 'मुद्रा, मुद्राओं की सूची में नहीं है।',
  'Send the three-letter currency code in ExpDtls.ForCur.':
    'ExpDtls.ForCur में तीन अक्षरों का मुद्रा कोड भेजें।',
  'A dispatch-from supply has ship-to details.':
    'dispatch-from वाली आपूर्ति में सुपुर्दगी स्थान (ship-to) का विवरण है।',
  'Leave ShipDtls out.': 'ShipDtls छोड़ दें।',
  'A ship-to supply has dispatch-from details.':
    'ship-to वाली आपूर्ति में प्रेषण स्थान (dispatch-from) का विवरण है।',
  'Leave DispDtls out.': 'DispDtls छोड़ दें।',
  'The ship-to details are missing.': 'सुपुर्दगी स्थान (ship-to) का विवरण नहीं है।',
  'Fill ShipDtls.': 'ShipDtls भरें।',
  'The dispatch-from details are missing.': 'प्रेषण स्थान (dispatch-from) का विवरण नहीं है।',
  'Fill DispDtls.': 'DispDtls भरें।',
  'The export details are missing.': 'निर्यात का विवरण नहीं है।',
  'Fill ExpDtls.': 'ExpDtls भरें।',
  'The ship-to and dispatch-from details are missing.':
    'सुपुर्दगी स्थान (ship-to) और प्रेषण स्थान (dispatch-from) का विवरण नहीं है।',
  'Fill ShipDtls and DispDtls.': 'ShipDtls और DispDtls भरें।',
  'An invoice names an original invoice.': 'इनवॉइस में किसी मूल इनवॉइस का उल्लेख है।',
  'Leave the reference out of an invoice.': 'इनवॉइस में यह संदर्भ छोड़ दें।',
  'The supplier and the recipient have the same GSTIN.': 'आपूर्तिकर्ता और प्राप्तकर्ता का GSTIN एक ही है।',
  'Correct BuyerDtls.Gstin; supplies to oneself are not registered.':
    'BuyerDtls.Gstin ठीक करें; स्वयं को की गई आपूर्ति पंजीकृत नहीं होती।',
  'The recipient is URP though the supply type needs a registered one.':
    'प्राप्तकर्ता URP है, जबकि इस आपूर्ति प्रकार में पंजीकृत प्राप्तकर्ता चाहिए।',
  'Fill BuyerDtls.Gstin; supplies to consumers are not registered here.':
    'BuyerDtls.Gstin भरें; उपभोक्ताओं को की गई आपूर्ति यहाँ पंजीकृत नहीं होती।',
  'The supplier is URP.': 'आपूर्तिकर्ता URP है।',
  'Fill SellerDtls.Gstin with the GSTIN of the supplier.':
    'SellerDtls.Gstin में आपूर्तिकर्ता का GSTIN भरें।',
  'The GSTIN of the named party is missing.': 'बताए गए पक्ष का GSTIN नहीं है।',
  'Fill the GSTIN of that party.': 'उस पक्ष का GSTIN भरें।',
  'The PIN code or the state code of the named party is missing.':
    'बताए गए पक्ष का PIN कोड या राज्य कोड नहीं है।',
  'Fill Pin and Stcd of that party.': 'उस पक्ष के Pin और Stcd भरें।',
  'The trade name of the named party is missing.': 'बताए गए पक्ष का व्यापार नाम नहीं है।',
  'Fill TrdNm of that party.': 'उस पक्ष का TrdNm भरें।',
  'The location of the named party is missing.': 'बताए गए पक्ष का स्थान नहीं है।',
  'Fill Loc of that party.': 'उस पक्ष का Loc भरें।',
  'A date lies in the future or is badly written.': 'कोई तारीख आगे की है या गलत ढंग से लिखी है।',
  'Send today or an earlier day, as dd/MM/yyyy.': 'आज की या पहले की तारीख dd/MM/yyyy रूप में भेजें।',
  'The period ends before it starts.': 'अवधि शुरू होने से पहले ही समाप्त हो जाती है।',
  'Send a from date that is not after the to date.':
    'आरंभ की तारीख ऐसी भेजें जो अंत की तारीख के बाद की न हो।',
  'The total discount is as large as the invoice or larger.': 'कुल छूट इनवॉइस के बराबर या उससे अधिक है।',
  'Correct ValDtls.Discount or TotInvVal.': 'ValDtls.Discount या TotInvVal ठीक करें।',
  'An export does not say whether tax is paid.':
    'निर्यात में यह नहीं बताया गया कि कर चुकाया गया है या नहीं।',
  'Send EXPWP or EXPWOP in SupTyp.': 'SupTyp में EXPWP या EXPWOP भेजें।',
  'The rate of the state cess is wrong for this HSN.': 'इस HSN के लिए राज्य उपकर की दर गलत है।',
  'Correct StateCesRt of the item.': 'मद का StateCesRt ठीक करें।',
  'The item has no state cess though its HSN needs one.':
    'मद पर राज्य उपकर नहीं है, जबकि उसके HSN के लिए चाहिए।',
  'Fill the state cess of the item.': 'मद का राज्य उपकर भरें।',
  'EcmGstin is filled though the supplier files the document itself.':
    'EcmGstin भरा है, जबकि दस्तावेज़ आपूर्तिकर्ता स्वयं भेज रहा है।',
  'Leave TranDtls.EcmGstin out.': 'TranDtls.EcmGstin छोड़ दें।',
  'A date in the document details is badly written.': 'दस्तावेज़ के विवरण में कोई तारीख गलत ढंग से लिखी है।',
  'The caller is not a party to this IRN.': 'कॉल करने वाला इस IRN का पक्ष नहीं है।',
  'Sign in as the supplier, or as the operator that filed the document.':
    'आपूर्तिकर्ता के रूप में, या दस्तावेज़ भेजने वाले ऑपरेटर के रूप में साइन इन करें।',
  'CGST and SGST of the item differ.': 'मद के CGST और SGST अलग-अलग हैं।',
  'Send equal amounts in CgstAmt and SgstAmt.': 'CgstAmt और SgstAmt में बराबर राशि भेजें।',
  'The document has no items.': 'दस्तावेज़ में कोई मद नहीं है।',
  'Send at least one item in ItemList.': 'ItemList में कम से कम एक मद भेजें।',
  'An export has a place of supply inside India.': 'निर्यात में आपूर्ति का स्थान भारत के भीतर है।',
  'Send 96 in BuyerDtls.Pos.': 'BuyerDtls.Pos में 96 भेजें।',
  'An active e-way bill hangs on the IRN.': 'इस IRN से एक सक्रिय ई-वे बिल जुड़ा है।',
  'Cancel the e-way bill first, then the IRN.': 'पहले ई-वे बिल रद्द करें, फिर IRN।',
  'The supplier is a unit in a special economic zone.':
    'आपूर्तिकर्ता विशेष आर्थिक क्षेत्र (SEZ) की इकाई है।',
  'Do not register the document; SEZ units are exempt from e-invoicing.':
    'दस्तावेज़ पंजीकृत न करें; SEZ इकाइयों को ई-इनवॉइस से छूट है।',
  'Two items have the same SlNo.': 'दो मदों का SlNo एक ही है।',
  'Number the items without repeats.': 'मदों को बिना दोहराए क्रम संख्या दें।',
  'CGST and SGST of the item do not fit its taxable value and rate.':
    'मद के CGST और SGST उसके कर योग्य मूल्य और दर से मेल नहीं खाते।',
  'Send AssAmt times GstRt / 200 in each; one rupee of rounding is allowed.':
    'दोनों में AssAmt गुणा GstRt / 200 भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'IGST of the item does not fit its taxable value and rate.':
    'मद का IGST उसके कर योग्य मूल्य और दर से मेल नहीं खाता।',
  'Send AssAmt times GstRt / 100; one rupee of rounding is allowed.':
    'AssAmt गुणा GstRt / 100 भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'An e-way bill is asked for an export, but the ship-to address is abroad or missing.':
    'निर्यात के लिए ई-वे बिल माँगा गया है, पर सुपुर्दगी का पता विदेश का है या दिया ही नहीं गया।',
  'Send the Indian port or place of exit in ShipDtls.':
    'ShipDtls में भारत का पोर्ट या निकास का स्थान भेजें।',
  'The recipient is in a special economic zone but CGST or SGST is charged.':
    'प्राप्तकर्ता विशेष आर्थिक क्षेत्र (SEZ) में है, पर CGST या SGST लगाया गया है।',
  'Charge IGST: a supply to SEZ always counts as inter-state.':
    'IGST लगाएँ: SEZ को आपूर्ति सदा अंतर-राज्यीय मानी जाती है।',
  'An item of goods has no quantity.': 'वस्तु वाली किसी मद में मात्रा नहीं है।',
  'Fill Qty of the item.': 'मद का Qty भरें।',
  'An item of goods has no unit.': 'वस्तु वाली किसी मद में इकाई नहीं है।',
  'Fill Unit of the item.': 'मद का Unit भरें।',
  'The GST rate is not one of the notified rates.': 'GST की दर अधिसूचित दरों में से नहीं है।',
  'Correct GstRt of the item.': 'मद का GstRt ठीक करें।',
  'The supply stays inside one state but CGST and SGST are missing.':
    'आपूर्ति एक ही राज्य के भीतर है, पर CGST और SGST नहीं हैं।',
  'Fill CgstAmt and SgstAmt of the item.': 'मद के CgstAmt और SgstAmt भरें।',
  'A supply inside India has 96 as place of supply.': 'भारत के भीतर की आपूर्ति में आपूर्ति का स्थान 96 है।',
  'Send the state of supply in BuyerDtls.Pos, or an export type in SupTyp.':
    'BuyerDtls.Pos में आपूर्ति का राज्य भेजें, या SupTyp में निर्यात का प्रकार।',
  'The place of supply is not a state code of the master.':
    'आपूर्ति का स्थान मास्टर का राज्य कोड नहीं है।',
  'Send a two-digit GST state code in BuyerDtls.Pos.': 'BuyerDtls.Pos में दो अंकों का GST राज्य कोड भेजें।',
  'The PIN code of the recipient is missing.': 'प्राप्तकर्ता का PIN कोड नहीं है।',
  'Fill BuyerDtls.Pin.': 'BuyerDtls.Pin भरें।',
  'The ship-to state differs from the place of supply.': 'सुपुर्दगी का राज्य आपूर्ति के स्थान से अलग है।',
  'Nothing to do: bill-to and ship-to may lie in different states.':
    'कुछ करने की ज़रूरत नहीं: bill-to और ship-to अलग राज्यों में हो सकते हैं।',
  'The recipient is in a special economic zone, but the supply type is for others.':
    'प्राप्तकर्ता विशेष आर्थिक क्षेत्र (SEZ) में है, पर आपूर्ति प्रकार दूसरों के लिए है।',
  'Send SEZWP or SEZWOP in SupTyp, or correct the recipient GSTIN.':
    'SupTyp में SEZWP या SEZWOP भेजें, या प्राप्तकर्ता का GSTIN ठीक करें।',
  'The supply type is for SEZ, but the recipient is not in one.':
    'आपूर्ति प्रकार SEZ के लिए है, पर प्राप्तकर्ता SEZ में नहीं है।',
  'Send B2B in SupTyp, or correct the recipient GSTIN.':
    'SupTyp में B2B भेजें, या प्राप्तकर्ता का GSTIN ठीक करें।',
  'An export has a GSTIN in place of URP.': 'निर्यात में URP की जगह GSTIN है।',
  'Send URP in BuyerDtls.Gstin, or correct SupTyp.': 'BuyerDtls.Gstin में URP भेजें, या SupTyp ठीक करें।',
  'Goods and services stand together where IGST is charged inside one state.':
    'जहाँ एक ही राज्य के भीतर IGST लगाया गया है, वहाँ वस्तुएँ और सेवाएँ एक साथ हैं।',
  'Send goods and services in separate documents.': 'वस्तुएँ और सेवाएँ अलग-अलग दस्तावेज़ों में भेजें।',
  'The request has no body, or decrypts to nothing.':
    'अनुरोध की बॉडी नहीं है, या डिक्रिप्ट करने पर खाली निकलती है।',
  'Send the encrypted document in the member Data.': 'एन्क्रिप्ट किया हुआ दस्तावेज़ सदस्य Data में भेजें।',
  'The signature of the document does not match its content.':
    'दस्तावेज़ का हस्ताक्षर उसकी सामग्री से मेल नहीं खाता।',
  'Send the signed text unchanged and check it with the certificate of its issuer.':
    'हस्ताक्षरित पाठ बिना बदले भेजें और उसे जारी करने वाले के प्रमाणपत्र से जाँचें।',
  "The caller's credentials do not fit the IRN.": 'कॉल करने वाले के क्रेडेंशियल इस IRN से मेल नहीं खाते।',
  'Sign in as the GSTIN that made the IRN.': 'उस GSTIN से साइन इन करें जिसने यह IRN बनाया।',
  'The first two digits of the supplier GSTIN differ from the supplier state code.':
    'आपूर्तिकर्ता के GSTIN के पहले दो अंक आपूर्तिकर्ता के राज्य कोड से अलग हैं।',
  'Correct SellerDtls.Stcd or SellerDtls.Gstin.': 'SellerDtls.Stcd या SellerDtls.Gstin ठीक करें।',
  'The supplier state code is not in the master.': 'आपूर्तिकर्ता का राज्य कोड मास्टर में नहीं है।',
  'Send the two-digit GST state code in SellerDtls.Stcd.':
    'SellerDtls.Stcd में दो अंकों का GST राज्य कोड भेजें।',
  'The recipient state code is not in the master.': 'प्राप्तकर्ता का राज्य कोड मास्टर में नहीं है।',
  'Send the two-digit GST state code in BuyerDtls.Stcd.':
    'BuyerDtls.Stcd में दो अंकों का GST राज्य कोड भेजें।',
  'The recipient of an export has an Indian state code.':
    'निर्यात के प्राप्तकर्ता का राज्य कोड भारत का है।',
  'Send 96 in BuyerDtls.Stcd.': 'BuyerDtls.Stcd में 96 भेजें।',
  'IgstOnIntra is Y, but supplier state and place of supply differ.':
    'IgstOnIntra में Y है, पर आपूर्तिकर्ता का राज्य और आपूर्ति का स्थान अलग हैं।',
  'Set IgstOnIntra to N, or correct the place of supply.':
    'IgstOnIntra को N करें, या आपूर्ति का स्थान ठीक करें।',
  'IgstOnIntra is neither Y nor N.': 'IgstOnIntra न Y है, न N।',
  'Send Y or N, or leave it out.': 'Y या N भेजें, या छोड़ दें।',
  'The other charges of the document are not the sum over the items.':
    'दस्तावेज़ के अन्य प्रभार मदों के योग के बराबर नहीं हैं।',
  'Nothing to do: the two kinds of charges are independent.':
    'कुछ करने की ज़रूरत नहीं: दोनों तरह के प्रभार एक-दूसरे से अलग हैं।',
  'The first two digits of the recipient GSTIN differ from the recipient state code.':
    'प्राप्तकर्ता के GSTIN के पहले दो अंक प्राप्तकर्ता के राज्य कोड से अलग हैं।',
  'Correct BuyerDtls.Stcd or BuyerDtls.Gstin.': 'BuyerDtls.Stcd या BuyerDtls.Gstin ठीक करें।',
  'The cess of the item does not fit its taxable value and cess rate.':
    'मद का उपकर उसके कर योग्य मूल्य और उपकर की दर से मेल नहीं खाता।',
  'Send AssAmt times CesRt / 100; one rupee of rounding is allowed.':
    'AssAmt गुणा CesRt / 100 भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'The state cess of the item does not fit its taxable value and rate.':
    'मद का राज्य उपकर उसके कर योग्य मूल्य और दर से मेल नहीं खाता।',
  'Send AssAmt times StateCesRt / 100; one rupee of rounding is allowed.':
    'AssAmt गुणा StateCesRt / 100 भेजें; पूर्णांकन का एक रुपये का अंतर चलता है।',
  'More than 24 hours have passed since the IRN was made.': 'IRN बने 24 घंटे से अधिक हो चुके हैं।',
  'Issue a credit note, or amend the invoice in GSTR-1.':
    'क्रेडिट नोट जारी करें, या GSTR-1 में इनवॉइस का संशोधन करें।',
  'A document of this number was registered and cancelled, so the number is used up.':
    'इस संख्या का दस्तावेज़ पंजीकृत होकर रद्द हो चुका है, इसलिए यह संख्या काम में आ चुकी है।',
  'Give the document a new number and register it under that.':
    'दस्तावेज़ को नई संख्या दें और उसी से पंजीकृत करें।',
  'The IRN was made longer ago than the server keeps it for reading.':
    'IRN बने इतना समय हो चुका है कि सर्वर उसे पढ़ने के लिए अब नहीं रखता।',
  'Keep the answer of the registration; older invoices are on the GST portal.':
    'पंजीकरण का उत्तर सँभालकर रखें; पुराने इनवॉइस GST पोर्टल पर हैं।',
  'Another invoice registration portal has registered this document.':
    'यह दस्तावेज़ किसी दूसरे इनवॉइस पंजीकरण पोर्टल पर पंजीकृत हो चुका है।',
  'Take the IRN from InfoDtls (DUPIRNGLP) and fetch it from the portal named in RegIrp.':
    'InfoDtls (DUPIRNGLP) से IRN लें और उसे RegIrp में बताए गए पोर्टल से मँगाएँ।',
  'The document is more than 30 days old and the supplier is above the turnover limit.':
    'दस्तावेज़ 30 दिन से अधिक पुराना है और आपूर्तिकर्ता टर्नओवर की सीमा से ऊपर है।',
  'It cannot be registered any more; register each document within 30 days of its date.':
    'अब यह पंजीकृत नहीं हो सकता; हर दस्तावेज़ उसकी तारीख से 30 दिन के भीतर पंजीकृत करें।',
};
