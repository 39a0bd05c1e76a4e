/** Causes and cures of the EWB codes. */
export const ewbCodes: Readonly<Record<string, string>> = {
  'No item of the document is goods.': 'दस्तावेज़ की कोई भी मद वस्तु नहीं है।',
  'Leave the e-way bill out; it is for goods only.': 'ई-वे बिल छोड़ दें; वह केवल वस्तुओं के लिए है।',
  'The document is a credit note, a debit note or all services.':
    'दस्तावेज़ क्रेडिट नोट या डेबिट नोट है, या उसमें केवल सेवाएँ हैं।',
  'Leave the e-way bill out.': 'ई-वे बिल छोड़ दें।',
  'A movement by road has no vehicle number or vehicle type.':
    'सड़क से ढुलाई में वाहन संख्या या वाहन का प्रकार नहीं है।',
  'Fill VehNo and VehType.': 'VehNo और VehType भरें।',
  'A movement not by road has no transport document number or date.':
    'सड़क के अलावा दूसरी ढुलाई में परिवहन दस्तावेज़ की संख्या या तारीख नहीं है।',
  'Fill TransDocNo and TransDocDt.': 'TransDocNo और TransDocDt भरें।',
  'The IRN is cancelled.': 'यह IRN रद्द है।',
  'Register a new document; a cancelled one gets no e-way bill.':
    'नया दस्तावेज़ पंजीकृत करें; रद्द दस्तावेज़ को ई-वे बिल नहीं मिलता।',
  'The server failed while it made the e-way bill.': 'ई-वे बिल बनाते समय सर्वर में गड़बड़ी हुई।',
  'Ask for the e-way bill of this IRN again; the IRN itself stands.':
    'इस IRN का ई-वे बिल फिर माँगें; IRN स्वयं बना रहता है।',
  'The IRN has an active e-way bill.': 'इस IRN का एक सक्रिय ई-वे बिल है।',
  'Fetch the e-way bill by IRN and use it; cancel it first if you want to cancel the IRN.':
    'IRN से ई-वे बिल मँगाएँ और उसी का उपयोग करें; IRN रद्द करना हो तो पहले उसे रद्द करें।',
  'No such IRN is held here.': 'ऐसा कोई IRN यहाँ नहीं है।',
  'The server failed while it read the IRN.': 'IRN पढ़ते समय सर्वर में गड़बड़ी हुई।',
  'Send the request again after a while.': 'अनुरोध कुछ देर बाद फिर भेजें।',
  'The IRN has no e-way bill.': 'इस IRN का कोई ई-वे बिल नहीं है।',
  'Generate one for the IRN, if the goods need it.':
    'वस्तुओं के लिए ज़रूरी हो तो इस IRN का ई-वे बिल बनाएँ।',
  'A required parameter is missing.': 'कोई ज़रूरी पैरामीटर नहीं है।',
  'Send the IRN and all the transport fields this call needs.':
    'IRN और इस कॉल के लिए ज़रूरी सभी परिवहन फ़ील्ड भेजें।',
  'No such e-way bill is held here.': 'ऐसा कोई ई-वे बिल यहाँ नहीं है।',
  'Check the e-way bill number.': 'ई-वे बिल संख्या जाँचें।',
  'The e-way bill number is not a number of 12 digits.': 'ई-वे बिल संख्या 12 अंकों की संख्या नहीं है।',
  'Send the number as it was issued.': 'संख्या वैसी ही भेजें जैसी जारी हुई थी।',
  'No item of the document is goods: every HSN starts with 99.':
    'दस्तावेज़ की कोई भी मद वस्तु नहीं है: हर HSN 99 से शुरू होता है।',
  'Leave the e-way bill out, or make it in the e-way bill system.':
    'ई-वे बिल छोड़ दें, या उसे ई-वे बिल प्रणाली में बनाएँ।',
  'A movement by road has no vehicle number.': 'सड़क से ढुलाई में वाहन संख्या नहीं है।',
  'Fill VehNo.': 'VehNo भरें।',
  'A movement by air or rail has no transport document number.':
    'हवाई या रेल ढुलाई में परिवहन दस्तावेज़ की संख्या नहीं है।',
  'Fill TransDocNo with the airway bill or railway receipt number.':
    'TransDocNo में एयरवे बिल या रेलवे रसीद की संख्या भरें।',
  'The distance sent is more than ten per cent off the one known for the PIN codes.':
    'भेजी गई दूरी, इन PIN कोड की ज्ञात दूरी से दस प्रतिशत से अधिक अलग है।',
  'Correct Distance, or send 0 to have it worked out.':
    'Distance ठीक करें, या 0 भेजें ताकि दूरी निकाली जाए।',
  'The vehicle number is not in a valid form.': 'वाहन संख्या का रूप मान्य नहीं है।',
  'Send it as registered, without blanks, such as KA12AB1234.':
    'जैसी पंजीकृत है वैसी भेजें, बिना खाली जगह के, जैसे KA12AB1234।',
  'The taxpayer is blocked from e-way bills for not filing returns.':
    'रिटर्न न भरने के कारण करदाता को ई-वे बिल से रोका गया है।',
  'File the pending returns; the block then goes away.': 'बाकी रिटर्न भरें; फिर रोक हट जाती है।',
  'The transport document is dated in the future.': 'परिवहन दस्तावेज़ की तारीख आगे की है।',
  'Correct TransDocDt.': 'TransDocDt ठीक करें।',
  'A date of the transport details is badly written.': 'परिवहन विवरण में कोई तारीख गलत ढंग से लिखी है।',
  'The transporter id is not a valid GSTIN or transporter enrolment number.':
    'ट्रांसपोर्टर id न मान्य GSTIN है, न ट्रांसपोर्टर नामांकन संख्या।',
  'Correct TransId.': 'TransId ठीक करें।',
  'There is neither a transporter nor a vehicle or transport document.':
    'न ट्रांसपोर्टर दिया गया है, न वाहन या परिवहन दस्तावेज़।',
  'Fill TransId for Part A only, or the mode with vehicle or document.':
    'केवल Part A के लिए TransId भरें, या वाहन अथवा दस्तावेज़ के साथ परिवहन का माध्यम भरें।',
  'The vehicle type is neither R nor O.': 'वाहन का प्रकार न R है, न O।',
  'Send R for regular or O for over-dimensional cargo.':
    'सामान्य के लिए R, या बड़े आकार के माल (over-dimensional cargo) के लिए O भेजें।',
  'The transport document is dated before the invoice.':
    'परिवहन दस्तावेज़ की तारीख इनवॉइस से पहले की है।',
  'A movement by road has no vehicle type.': 'सड़क से ढुलाई में वाहन का प्रकार नहीं है।',
  'Send R or O in VehType.': 'VehType में R या O भेजें।',
  'A movement by air or rail has no transport document date.':
    'हवाई या रेल ढुलाई में परिवहन दस्तावेज़ की तारीख नहीं है।',
  'Fill TransDocDt.': 'TransDocDt भरें।',
  'Over-dimensional cargo is sent with rail or air.':
    'बड़े आकार का माल (over-dimensional cargo) रेल या हवाई माध्यम से भेजा गया है।',
  'Send R in VehType, or correct the mode of transport.':
    'VehType में R भेजें, या परिवहन का माध्यम ठीक करें।',
  'The user id is not valid.': 'उपयोगकर्ता id मान्य नहीं है।',
  'Check the user name in the headers and sign in again.':
    'हेडर में उपयोगकर्ता नाम जाँचें और फिर साइन इन करें।',
  'An e-way bill exists for this document number; it is named in the text.':
    'इस दस्तावेज़ संख्या का ई-वे बिल पहले से है; उसकी संख्या संदेश में है।',
  'Use that e-way bill, or cancel it first.': 'उसी ई-वे बिल का उपयोग करें, या पहले उसे रद्द करें।',
  'A Part A slip was asked for without a transporter.': 'बिना ट्रांसपोर्टर के Part A पर्ची माँगी गई।',
  'Fill TransId.': 'TransId भरें।',
  'A vehicle or transport document is given without the mode of transport.':
    'वाहन या परिवहन दस्तावेज़ दिया गया है, पर परिवहन का माध्यम नहीं।',
  'Fill TransMode: 1 road, 2 rail, 3 air, 4 ship.': 'TransMode भरें: 1 सड़क, 2 रेल, 3 हवाई, 4 जहाज़।',
  'Both PIN codes are the same, so the distance cannot be worked out.':
    'दोनों PIN कोड एक ही हैं, इसलिए दूरी नहीं निकाली जा सकती।',
  'Send a distance of 1 to 100 km.': '1 से 100 km तक की दूरी भेजें।',
  'No distance is known for these two PIN codes.': 'इन दो PIN कोड के बीच की दूरी ज्ञात नहीं है।',
  'Send the actual distance, up to 4000 km.': 'वास्तविक दूरी भेजें, 4000 km तक।',
  'An e-way bill for an export has no ship-to details.':
    'निर्यात के ई-वे बिल में सुपुर्दगी स्थान (ship-to) का विवरण नहीं है।',
  'Fill ShipDtls, or ExpShipDtls when asking by IRN, with the Indian port or place.':
    'ShipDtls में, या IRN से माँगते समय ExpShipDtls में, भारत का पोर्ट या स्थान भरें।',
  'The ship-to state is 96.': 'सुपुर्दगी का राज्य 96 है।',
  'Send the state of the Indian port or place of delivery.':
    'भारत के पोर्ट या सुपुर्दगी स्थान का राज्य भेजें।',
  'The ship-to PIN code is 999999.': 'सुपुर्दगी का PIN कोड 999999 है।',
  'Send the PIN code of the Indian port or place of delivery.':
    'भारत के पोर्ट या सुपुर्दगी स्थान का PIN कोड भेजें।',
  'A PIN code is 999999, so the distance cannot be worked out.':
    'कोई PIN कोड 999999 है, इसलिए दूरी नहीं निकाली जा सकती।',
  'Send the actual distance.': 'वास्तविक दूरी भेजें।',
  'The dispatch state is 96.': 'प्रेषण का राज्य 96 है।',
  'Send the Indian state the goods leave from.': 'भारत का वह राज्य भेजें जहाँ से माल चलता है।',
  'The dispatch PIN code is 999999.': 'प्रेषण का PIN कोड 999999 है।',
  'Send the Indian PIN code the goods leave from.': 'भारत का वह PIN कोड भेजें जहाँ से माल चलता है।',
  'The caller is not a party to this e-way bill or IRN.':
    'कॉल करने वाला इस ई-वे बिल या IRN का पक्ष नहीं है।',
  'Sign in as the supplier of the document.': 'दस्तावेज़ के आपूर्तिकर्ता के रूप में साइन इन करें।',
  'The distance sent is far above the one known for the PIN codes.':
    'भेजी गई दूरी, इन PIN कोड की ज्ञात दूरी से बहुत अधिक है।',
  'The goods go by ship but the vehicle type is R.': 'माल जहाज़ से जाता है, पर वाहन का प्रकार R है।',
  'Send O in VehType.': 'VehType में O भेजें।',
  'The goods go by ship but neither vehicle nor transport document is given.':
    'माल जहाज़ से जाता है, पर न वाहन दिया गया है, न परिवहन दस्तावेज़।',
  'Fill VehNo, or TransDocNo with TransDocDt.': 'VehNo भरें, या TransDocDt के साथ TransDocNo।',
  'The document is more than 180 days old.': 'दस्तावेज़ 180 दिन से अधिक पुराना है।',
  'It gets no e-way bill any more; check the document date.':
    'अब इसे ई-वे बिल नहीं मिल सकता; दस्तावेज़ की तारीख जाँचें।',
  'More than 24 hours have passed since the e-way bill was made.':
    'ई-वे बिल बने 24 घंटे से अधिक हो चुके हैं।',
  'Let it expire, or ask the recipient to reject it within 72 hours.':
    'उसकी अवधि समाप्त होने दें, या प्राप्तकर्ता से 72 घंटे के भीतर उसे अस्वीकार करने को कहें।',
  'The e-way bill was not made by the caller, or is cancelled already.':
    'ई-वे बिल कॉल करने वाले ने नहीं बनाया, या पहले ही रद्द हो चुका है।',
  'Check the number, and sign in as the GSTIN that made it.':
    'संख्या जाँचें, और उस GSTIN से साइन इन करें जिसने इसे बनाया।',
  'The reason for cancelling is not one of the listed codes.':
    'रद्द करने का कारण सूची के कोड में से नहीं है।',
  'Send one of the listed reason codes.': 'सूची के कारण कोड में से एक भेजें।',
};
