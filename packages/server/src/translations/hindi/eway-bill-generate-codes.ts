/** Causes and cures of the e-way bill API: making an e-way bill. */
export const ewayBillGenerateCodes: Readonly<Record<string, string>> = {
  'The supply type is not a listed code.': 'आपूर्ति का प्रकार सूची का कोड नहीं है।',
  'Send O for outward or I for inward.':
    'बाहर जाने वाली आपूर्ति (outward) के लिए O, या अंदर आने वाली (inward) के लिए I भेजें।',
  'The sub-supply type is not a listed code.': 'आपूर्ति का उप-प्रकार सूची का कोड नहीं है।',
  'Send a code of the sub-supply list.': 'आपूर्ति के उप-प्रकारों की सूची का कोड भेजें।',
  'The sub-supply type does not go with the supply type.':
    'आपूर्ति का उप-प्रकार आपूर्ति के प्रकार के साथ नहीं चलता।',
  'Choose a sub-supply type listed for this supply type.':
    'इस आपूर्ति प्रकार के लिए सूची में दिया उप-प्रकार चुनें।',
  'The document type is not a listed code.': 'दस्तावेज़ का प्रकार सूची का कोड नहीं है।',
  'Send a code of the document type list.': 'दस्तावेज़ प्रकारों की सूची का कोड भेजें।',
  'The document type does not go with the supply and sub-supply type.':
    'दस्तावेज़ का प्रकार आपूर्ति के प्रकार और उप-प्रकार के साथ नहीं चलता।',
  'Choose a document type listed for them.': 'इनके लिए सूची में दिया दस्तावेज़ प्रकार चुनें।',
  'The document number is empty or has forbidden characters.':
    'दस्तावेज़ संख्या खाली है या उसमें वर्जित चिह्न हैं।',
  'Send up to 16 letters, digits, hyphens and slashes.': 'अधिकतम 16 अक्षर, अंक, हाइफ़न और स्लैश भेजें।',
  'The document date is badly written or lies in the future.':
    'दस्तावेज़ की तारीख गलत ढंग से लिखी है या आगे की है।',
  'Write it as dd/MM/yyyy, today or earlier.': 'इसे dd/MM/yyyy रूप में लिखें, आज की या पहले की।',
  'The supplier GSTIN is not valid.': 'आपूर्तिकर्ता का GSTIN मान्य नहीं है।',
  'Correct fromGstin; send URP for an unregistered supplier.':
    'fromGstin ठीक करें; अपंजीकृत आपूर्तिकर्ता के लिए URP भेजें।',
  'The supplier address is empty.': 'आपूर्तिकर्ता का पता खाली है।',
  'Fill the supplier address.': 'आपूर्तिकर्ता का पता भरें।',
  'The supplier PIN code is empty or not valid.': 'आपूर्तिकर्ता का PIN कोड खाली है या मान्य नहीं है।',
  'Send the six-digit PIN code of the supplier.': 'आपूर्तिकर्ता का छह अंकों का PIN कोड भेजें।',
  'The supplier state code is empty or not valid.': 'आपूर्तिकर्ता का राज्य कोड खाली है या मान्य नहीं है।',
  'Send the GST state code of the supplier.': 'आपूर्तिकर्ता का GST राज्य कोड भेजें।',
  'The consignee GSTIN is not valid.': 'माल पाने वाले (consignee) का GSTIN मान्य नहीं है।',
  'Correct toGstin; send URP for an unregistered consignee.':
    'toGstin ठीक करें; माल पाने वाला अपंजीकृत हो तो URP भेजें।',
  'The consignee address is empty.': 'माल पाने वाले (consignee) का पता खाली है।',
  'Fill the consignee address.': 'माल पाने वाले (consignee) का पता भरें।',
  'The consignee PIN code is empty or not valid.':
    'माल पाने वाले (consignee) का PIN कोड खाली है या मान्य नहीं है।',
  'Send the six-digit PIN code of the consignee.':
    'माल पाने वाले (consignee) का छह अंकों का PIN कोड भेजें।',
  'The consignee state code is empty or not valid.':
    'माल पाने वाले (consignee) का राज्य कोड खाली है या मान्य नहीं है।',
  'Send the GST state code of the consignee.': 'माल पाने वाले (consignee) का GST राज्य कोड भेजें।',
  'An HSN code is not in the master.': 'कोई HSN कोड मास्टर में नहीं है।',
  'Send a listed HSN code.': 'सूची का HSN कोड भेजें।',
  'Send a listed unit code.': 'सूची का इकाई कोड भेजें।',
  'The tax rates do not fit a movement inside one state.':
    'कर की दरें एक ही राज्य के भीतर की ढुलाई से मेल नहीं खातीं।',
  'Send CGST and SGST rates of the notified list.': 'अधिसूचित सूची से CGST और SGST की दरें भेजें।',
  'The tax rate does not fit a movement between states.':
    'कर की दर राज्यों के बीच की ढुलाई से मेल नहीं खाती।',
  'Send an IGST rate of the notified list.': 'अधिसूचित सूची से IGST की दर भेजें।',
  'The mode of transport is not a listed code.': 'परिवहन का माध्यम सूची का कोड नहीं है।',
  'Send 1 road, 2 rail, 3 air or 4 ship.': '1 सड़क, 2 रेल, 3 हवाई या 4 जहाज़ भेजें।',
  'The distance is not a number from 0 to 4000.': 'दूरी 0 से 4000 तक की संख्या नहीं है।',
  'Send the distance in kilometres, or 0 to have it worked out.':
    'दूरी किलोमीटर में भेजें, या 0 ताकि दूरी निकाली जाए।',
  'The transporter id is not valid.': 'ट्रांसपोर्टर id मान्य नहीं है।',
  'Send the GSTIN or the enrolment number of the transporter.':
    'ट्रांसपोर्टर का GSTIN या नामांकन संख्या भेजें।',
  'The transport document number is not valid.': 'परिवहन दस्तावेज़ की संख्या मान्य नहीं है।',
  'Correct the transport document number.': 'परिवहन दस्तावेज़ की संख्या ठीक करें।',
  'The transport document date is not valid.': 'परिवहन दस्तावेज़ की तारीख मान्य नहीं है।',
  'Write it as dd/MM/yyyy.': 'इसे dd/MM/yyyy रूप में लिखें।',
  'Send it as registered, without blanks.': 'जैसी पंजीकृत है वैसी भेजें, बिना खाली जगह के।',
  'Neither a transport document nor a vehicle number is given.':
    'न परिवहन दस्तावेज़ दिया गया है, न वाहन संख्या।',
  'Fill one of the two, or the transporter for Part A only.':
    'दोनों में से एक भरें, या केवल Part A के लिए ट्रांसपोर्टर भरें।',
  'The supplier name is missing.': 'आपूर्तिकर्ता का नाम नहीं है।',
  'Fill the supplier name.': 'आपूर्तिकर्ता का नाम भरें।',
  'The supplier place is missing.': 'आपूर्तिकर्ता का स्थान नहीं है।',
  'Fill the supplier place.': 'आपूर्तिकर्ता का स्थान भरें।',
  'The consignee name is missing.': 'माल पाने वाले (consignee) का नाम नहीं है।',
  'Fill the consignee name.': 'माल पाने वाले (consignee) का नाम भरें।',
  'The consignee place is missing.': 'माल पाने वाले (consignee) का स्थान नहीं है।',
  'Fill the consignee place.': 'माल पाने वाले (consignee) का स्थान भरें।',
  'The e-way bill has no items.': 'ई-वे बिल में कोई मद नहीं है।',
  'Send at least one item.': 'कम से कम एक मद भेजें।',
  'The taxable amount is missing.': 'कर योग्य राशि नहीं है।',
  'Fill the total and taxable amounts.': 'कुल और कर योग्य राशि भरें।',
  'CGST and SGST rates are missing inside one state.':
    'एक ही राज्य के भीतर CGST और SGST की दरें नहीं हैं।',
  'Fill both rates.': 'दोनों दरें भरें।',
  'The IGST rate is missing between states.': 'राज्यों के बीच IGST की दर नहीं है।',
  'Fill the IGST rate.': 'IGST की दर भरें।',
  'Send it again; if it goes on, tell the helpdesk.': 'फिर भेजें; समस्या बनी रहे तो हेल्पडेस्क को बताएँ।',
  'CGST and SGST rates differ.': 'CGST और SGST की दरें अलग-अलग हैं।',
  'Send equal rates.': 'बराबर दरें भेजें।',
  'The CGST rate is not a notified one.': 'CGST की दर अधिसूचित दर नहीं है।',
  'Correct the rate.': 'दर ठीक करें।',
  'The SGST rate is not a notified one.': 'SGST की दर अधिसूचित दर नहीं है।',
  'The IGST rate is not a notified one.': 'IGST की दर अधिसूचित दर नहीं है।',
  'The cess rate is not a notified one.': 'उपकर की दर अधिसूचित दर नहीं है।',
  'The non-ad-valorem cess is not a valid amount.':
    'मूल्य पर न लगने वाले (non-ad-valorem) उपकर की राशि मान्य नहीं है।',
  'Correct the amount.': 'राशि ठीक करें।',
  'The HSN code has fewer digits than the turnover asks for.':
    'HSN कोड में उतने अंक नहीं हैं जितने टर्नओवर के अनुसार चाहिए।',
  'Send at least four digits.': 'कम से कम चार अंक भेजें।',
  'Send at least six digits.': 'कम से कम छह अंक भेजें।',
  'The state code is not in the master.': 'राज्य कोड मास्टर में नहीं है।',
  'The GSTIN of the header differs from userGstin in the payload.':
    'हेडर का GSTIN पेलोड के userGstin से अलग है।',
  'Send the same GSTIN in both.': 'दोनों में एक ही GSTIN भेजें।',
  'An outward supply is sent by somebody else than the supplier.':
    'बाहर जाने वाली आपूर्ति आपूर्तिकर्ता ने नहीं, किसी और ने भेजी है।',
  'Sign in as fromGstin, or correct the supply type.':
    'fromGstin वाले GSTIN से साइन इन करें, या आपूर्ति का प्रकार ठीक करें।',
  'An inward supply is sent by somebody else than the recipient.':
    'अंदर आने वाली आपूर्ति प्राप्तकर्ता ने नहीं, किसी और ने भेजी है।',
  'Sign in as toGstin, or correct the supply type.':
    'toGstin वाले GSTIN से साइन इन करें, या आपूर्ति का प्रकार ठीक करें।',
  'Correct the transport document date.': 'परिवहन दस्तावेज़ की तारीख ठीक करें।',
  'The state does not use e-way bills for movements inside it.':
    'यह राज्य अपने भीतर की ढुलाई के लिए ई-वे बिल का उपयोग नहीं करता।',
  'Make none for this movement.': 'इस ढुलाई के लिए ई-वे बिल न बनाएँ।',
  'The dispatch state code is empty or not valid.': 'प्रेषण का राज्य कोड खाली है या मान्य नहीं है।',
  'The ship-to state code is empty or not valid.':
    'सुपुर्दगी (ship-to) का राज्य कोड खाली है या मान्य नहीं है।',
  'An export has an Indian state as destination.': 'निर्यात का गंतव्य राज्य भारत का है।',
  'Send the code for other country.': 'दूसरे देश वाला कोड भेजें।',
  'An export has an Indian PIN code as destination.': 'निर्यात के गंतव्य का PIN कोड भारत का है।',
  'Send 999999.': '999999 भेजें।',
  'An import has an Indian state as origin.': 'आयात का उद्गम राज्य भारत का है।',
  'An import has an Indian PIN code as origin.': 'आयात के उद्गम का PIN कोड भारत का है।',
  'The sub-supply type is Others without a description.':
    'आपूर्ति का उप-प्रकार Others है, पर विवरण नहीं है।',
  'Fill the description.': 'विवरण भरें।',
  'A party is in a special economic zone, so IGST applies.':
    'एक पक्ष विशेष आर्थिक क्षेत्र (SEZ) में है, इसलिए IGST लगता है।',
  'Send IGST rates.': 'IGST की दरें भेजें।',
  'A movement by rail, ship or air has no transport document date.':
    'रेल, जहाज़ या हवाई ढुलाई में परिवहन दस्तावेज़ की तारीख नहीं है।',
  'Fill the date.': 'तारीख भरें।',
  'A movement not by road has no transport document number.':
    'सड़क के अलावा दूसरी ढुलाई में परिवहन दस्तावेज़ की संख्या नहीं है।',
  'Fill the number.': 'संख्या भरें।',
  'The e-way bill number has other characters than digits.':
    'ई-वे बिल संख्या में अंकों के अलावा दूसरे चिह्न हैं।',
  'The PIN code is not valid.': 'PIN कोड मान्य नहीं है।',
  'Send a six-digit PIN code.': 'छह अंकों का PIN कोड भेजें।',
  'The mobile number is not valid.': 'मोबाइल नंबर मान्य नहीं है।',
  'Send a ten-digit number.': 'दस अंकों का नंबर भेजें।',
  'The ship-to PIN code lies in another state.': 'सुपुर्दगी (ship-to) का PIN कोड दूसरे राज्य में है।',
  'The dispatch PIN code lies in another state.': 'प्रेषण का PIN कोड दूसरे राज्य में है।',
  'An outward export names a recipient who is neither URP nor in SEZ.':
    'बाहर जाने वाले निर्यात का प्राप्तकर्ता न URP है, न SEZ में है।',
  'Send URP, or the GSTIN of the SEZ unit.': 'URP भेजें, या SEZ इकाई का GSTIN।',
  'An inward import names a supplier who is neither URP nor in SEZ.':
    'अंदर आने वाले आयात का आपूर्तिकर्ता न URP है, न SEZ में है।',
  'An e-way bill exists for this document number.': 'इस दस्तावेज़ संख्या का ई-वे बिल पहले से है।',
  'Fetch and use it, or cancel it first.': 'उसे मँगाएँ और उसी का उपयोग करें, या पहले उसे रद्द करें।',
  'The dispatch GSTIN is missing.': 'प्रेषण स्थान का GSTIN नहीं है।',
  'Fill it for this transaction type.': 'इस लेनदेन प्रकार के लिए इसे भरें।',
  'The ship-to GSTIN is missing.': 'सुपुर्दगी स्थान (ship-to) का GSTIN नहीं है।',
  'The ship-to GSTIN is not valid.': 'सुपुर्दगी स्थान (ship-to) का GSTIN मान्य नहीं है।',
  'The dispatch GSTIN is not valid.': 'प्रेषण स्थान का GSTIN मान्य नहीं है।',
  'The document type does not go with the supply type.':
    'दस्तावेज़ का प्रकार आपूर्ति के प्रकार के साथ नहीं चलता।',
  'Choose a document type listed for it.': 'इसके लिए सूची में दिया दस्तावेज़ प्रकार चुनें।',
  'The transaction type is not a listed code.': 'लेनदेन का प्रकार सूची का कोड नहीं है।',
  'Send 1 regular, 2 bill-to ship-to, 3 bill-from dispatch-from or 4 both.':
    '1 सामान्य, 2 bill-to ship-to, 3 bill-from dispatch-from या 4 दोनों भेजें।',
  'The transaction type is missing.': 'लेनदेन का प्रकार नहीं है।',
  'A regular transaction has a dispatch GSTIN.': 'सामान्य लेनदेन में प्रेषण स्थान का GSTIN है।',
  'Leave it out, or correct the transaction type.': 'इसे छोड़ दें, या लेनदेन का प्रकार ठीक करें।',
  'A regular transaction has a ship-to GSTIN.': 'सामान्य लेनदेन में सुपुर्दगी स्थान (ship-to) का GSTIN है।',
  'The dispatch GSTIN equals the bill-from GSTIN.':
    'प्रेषण स्थान का GSTIN वही है जो bill-from का GSTIN है।',
  'Send another one, or correct the transaction type.': 'दूसरा भेजें, या लेनदेन का प्रकार ठीक करें।',
  'The ship-to GSTIN equals the bill-to GSTIN.':
    'सुपुर्दगी स्थान (ship-to) का GSTIN वही है जो bill-to का GSTIN है।',
  'Fill the transporter id.': 'ट्रांसपोर्टर id भरें।',
  'The invoice total is below the taxable value plus taxes.':
    'इनवॉइस का कुल, कर योग्य मूल्य और करों के योग से कम है।',
  'Correct the invoice total.': 'इनवॉइस का कुल ठीक करें।',
  'A vehicle is given without the mode of transport.': 'वाहन दिया गया है, पर परिवहन का माध्यम नहीं।',
  'A transport document is given without the mode of transport.':
    'परिवहन दस्तावेज़ दिया गया है, पर परिवहन का माध्यम नहीं।',
  'IGST is given inside one state.': 'एक ही राज्य के भीतर IGST दिया गया है।',
  'Send CGST and SGST instead.': 'इसके बजाय CGST और SGST भेजें।',
  'CGST or SGST is given between states.': 'राज्यों के बीच CGST या SGST दिया गया है।',
  'Send IGST instead.': 'इसके बजाय IGST भेजें।',
  'The total value is negative.': 'कुल मूल्य ऋणात्मक है।',
  'Send zero or more.': 'शून्य या उससे अधिक भेजें।',
  'The invoice total is negative.': 'इनवॉइस का कुल ऋणात्मक है।',
  'IGST is negative.': 'IGST ऋणात्मक है।',
  'CGST is negative.': 'CGST ऋणात्मक है।',
  'SGST is negative.': 'SGST ऋणात्मक है।',
  'Cess is negative.': 'उपकर ऋणात्मक है।',
  'Non-ad-valorem cess is negative.': 'मूल्य पर न लगने वाला (non-ad-valorem) उपकर ऋणात्मक है।',
  'Over-dimensional cargo is sent by another mode than road.':
    'बड़े आकार का माल (over-dimensional cargo) सड़क के अलावा दूसरे माध्यम से भेजा गया है।',
  'Send R, or correct the mode of transport.': 'R भेजें, या परिवहन का माध्यम ठीक करें।',
  'The invoice total is missing.': 'इनवॉइस का कुल नहीं है।',
  'Fill the invoice total.': 'इनवॉइस का कुल भरें।',
  'The bill-to state of an SEZ unit is an Indian state.':
    'SEZ इकाई का bill-to राज्य भारत का राज्य है।',
  'The bill-from state of an SEZ unit is an Indian state.':
    'SEZ इकाई का bill-from राज्य भारत का राज्य है।',
  'A regular transaction has two origin states.': 'सामान्य लेनदेन में दो उद्गम राज्य हैं।',
  'Send the same state, or a dispatch-from transaction type.':
    'एक ही राज्य भेजें, या dispatch-from वाला लेनदेन प्रकार।',
  'A regular transaction has two destination states.': 'सामान्य लेनदेन में दो गंतव्य राज्य हैं।',
  'Send the same state, or a ship-to transaction type.':
    'एक ही राज्य भेजें, या ship-to वाला लेनदेन प्रकार।',
  'The GSTIN has opted for a common enrolment number.': 'इस GSTIN ने कॉमन नामांकन संख्या चुनी है।',
  'Sign in with the common enrolment number.': 'कॉमन नामांकन संख्या से साइन इन करें।',
  'The transporter has opted for a common enrolment number.': 'ट्रांसपोर्टर ने कॉमन नामांकन संख्या चुनी है।',
  'Send that number in place of the GSTIN.': 'GSTIN की जगह वह संख्या भेजें।',
  'The remarks are missing.': 'टिप्पणी नहीं है।',
  'Fill the remarks.': 'टिप्पणी भरें।',
  'The distance is far above the one known for the PIN codes.':
    'दूरी, इन PIN कोड की ज्ञात दूरी से बहुत अधिक है।',
  'Correct the distance, or send 0 to have it worked out.':
    'दूरी ठीक करें, या 0 भेजें ताकि दूरी निकाली जाए।',
  'The supplier is a composition taxpayer, who may not sell to other states.':
    'आपूर्तिकर्ता कंपोज़िशन करदाता है, जो दूसरे राज्यों में नहीं बेच सकता।',
  'Correct the states or the GSTIN.': 'राज्य या GSTIN ठीक करें।',
  'The supplier is a composition taxpayer, who charges no tax.':
    'आपूर्तिकर्ता कंपोज़िशन करदाता है, जो कर नहीं वसूलता।',
  'Send zero rates.': 'शून्य दरें भेजें।',
  'The first address line is missing.': 'पते की पहली पंक्ति नहीं है।',
  'Fill it.': 'इसे भरें।',
  'The second address line is missing.': 'पते की दूसरी पंक्ति नहीं है।',
  'The third address line is missing.': 'पते की तीसरी पंक्ति नहीं है।',
  'The goods are not in movement.': 'माल रास्ते में नहीं है।',
  'Leave the transit type out.': 'ट्रांज़िट का प्रकार छोड़ दें।',
  'Leave the transit address out.': 'ट्रांज़िट का पता छोड़ दें।',
  'A composition taxpayer issues no tax invoice.': 'कंपोज़िशन करदाता टैक्स इनवॉइस जारी नहीं करता।',
  'Send a bill of supply.': 'बिल ऑफ़ सप्लाई भेजें।',
  'The consignor has not filed returns for two months.':
    'माल भेजने वाले (consignor) ने दो महीने से रिटर्न नहीं भरे हैं।',
  'The consignee has not filed returns for two months.':
    'माल पाने वाले (consignee) ने दो महीने से रिटर्न नहीं भरे हैं।',
  'Ask the consignee to file the pending returns.':
    'माल पाने वाले (consignee) से बाकी रिटर्न भरने को कहें।',
  'The transporter has not filed returns for two months.': 'ट्रांसपोर्टर ने दो महीने से रिटर्न नहीं भरे हैं।',
  'Choose another transporter until the returns are filed.': 'रिटर्न भरे जाने तक दूसरा ट्रांसपोर्टर चुनें।',
  'The supplier is enabled for e-invoicing.': 'आपूर्तिकर्ता ई-इनवॉइस के लिए सक्षम है।',
  'Make the e-way bill with the IRN, or by IRN afterwards.':
    'ई-वे बिल IRN के साथ बनाएँ, या बाद में IRN से।',
  'The consignee was deregistered before the document date.':
    'माल पाने वाले (consignee) का पंजीकरण दस्तावेज़ की तारीख से पहले समाप्त हो गया था।',
  'No item is goods: every HSN starts with 99.': 'कोई भी मद वस्तु नहीं है: हर HSN 99 से शुरू होता है।',
  'Make no e-way bill for services.': 'सेवाओं के लिए ई-वे बिल न बनाएँ।',
  'Send O.': 'O भेजें।',
  'Fill one of the two.': 'दोनों में से एक भरें।',
  'A transport document by ship has no date.': 'जहाज़ के परिवहन दस्तावेज़ की तारीख नहीं है।',
  'The document is older than GST.': 'दस्तावेज़ GST लागू होने से पहले का है।',
  'Correct the document date.': 'दस्तावेज़ की तारीख ठीक करें।',
  'Neither party is registered.': 'कोई भी पक्ष पंजीकृत नहीं है।',
  'Fill the GSTIN of the registered party.': 'पंजीकृत पक्ष का GSTIN भरें।',
  'The railway receipt number is not in a valid form.': 'रेलवे रसीद की संख्या का रूप मान्य नहीं है।',
  'The state asked for is the present one.': 'माँगा गया राज्य वही है जो अभी है।',
  'The request has no payload, or a required value is missing.':
    'अनुरोध में पेलोड नहीं है, या कोई ज़रूरी मान नहीं है।',
  'The e-way bill was made by somebody else, or is not valid.':
    'ई-वे बिल किसी और ने बनाया है, या मान्य नहीं है।',
  'The supplier GSTIN is one for tax deduction or collection.':
    'आपूर्तिकर्ता का GSTIN कर की कटौती या संग्रह वाला GSTIN है।',
  'Send the normal GSTIN of the supplier.': 'आपूर्तिकर्ता का सामान्य GSTIN भेजें।',
  'The ship-to state code is not in the master.': 'सुपुर्दगी (ship-to) का राज्य कोड मास्टर में नहीं है।',
  'The ship-to trade name is missing.': 'सुपुर्दगी स्थान (ship-to) का व्यापार नाम नहीं है।',
  'A bill-from dispatch-from transaction has a ship-to GSTIN.':
    'bill-from dispatch-from लेनदेन में सुपुर्दगी स्थान (ship-to) का GSTIN है।',
  'The bill-to state differs from the state of the bill-to GSTIN.':
    'bill-to राज्य, bill-to GSTIN के राज्य से अलग है।',
  'Correct the state or the GSTIN.': 'राज्य या GSTIN ठीक करें।',
  'The mode of transport is missing.': 'परिवहन का माध्यम नहीं है।',
  'Send 1 for road.': 'सड़क के लिए 1 भेजें।',
  'Gold moves to another state.': 'सोना दूसरे राज्य में जा रहा है।',
  'Make no e-way bill: gold needs one only inside a state.':
    'ई-वे बिल न बनाएँ: सोने के लिए वह केवल राज्य के भीतर चाहिए।',
  'Gold and other goods stand together.': 'सोना और दूसरा माल एक साथ हैं।',
  'Make a separate e-way bill for the other goods.': 'दूसरे माल के लिए अलग ई-वे बिल बनाएँ।',
  'The same request came twice at once.': 'एक ही अनुरोध एक साथ दो बार आया।',
  'Send each request once, and wait for the answer.': 'हर अनुरोध एक बार भेजें, और उत्तर की प्रतीक्षा करें।',
  'Gold is sent by another mode than road.': 'सोना सड़क के अलावा दूसरे माध्यम से भेजा गया है।',
  'The unit is missing.': 'इकाई नहीं है।',
  'Fill the unit.': 'इकाई भरें।',
  'The quantity is missing.': 'मात्रा नहीं है।',
  'Fill the quantity.': 'मात्रा भरें।',
  'Make the e-way bill by IRN.': 'ई-वे बिल IRN से बनाएँ।',
};
