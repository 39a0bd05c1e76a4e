/** Whys and cures of the rules of e-way bills, where nothing above says the same. */
export const ewayBillRules: Readonly<Record<string, string>> = {
  'A distance alone says nothing of who moves the goods or how. Recorded answers to one name this code and no other, even where the document has services only.':
    'अकेली दूरी से न यह पता चलता है कि माल कौन ले जाता है, न यह कि कैसे। ऐसे अनुरोध के दर्ज उत्तरों में केवल यही कोड है, भले ही दस्तावेज़ में केवल सेवाएँ हों।',
  'Fill TransId for a Part A slip, or TransMode with the vehicle or the transport document.':
    'Part A पर्ची के लिए TransId भरें, या वाहन अथवा परिवहन दस्तावेज़ के साथ TransMode।',
  'A note changes amounts and moves no goods; returned goods travel with a delivery challan. Services without goods have a code of their own, 4009.':
    'नोट राशियाँ बदलता है, माल नहीं ले जाता; लौटाया गया माल डिलीवरी चालान के साथ चलता है। जहाँ वस्तुएँ नहीं, केवल सेवाएँ हैं, उसका अपना कोड 4009 है।',
  'Leave the e-way bill out, or make one for the challan in the e-way bill system.':
    'ई-वे बिल छोड़ दें, या ई-वे बिल प्रणाली में चालान के लिए बनाएँ।',
  'The code of 2020 for what is 4010 now.': 'जो अब 4010 है, उसका 2020 का कोड।',
  'An e-way bill accompanies goods on the road; codes that begin with 99 are services.':
    'ई-वे बिल रास्ते में माल के साथ चलता है; 99 से शुरू होने वाले कोड सेवाओं के हैं।',
  'The code of 2020 for what is 4009 now.': 'जो अब 4009 है, उसका 2020 का कोड।',
  'The distance sets how long a bill is valid. The schema asks for it first and answers 5002; this code is for whoever checks without parsing.':
    'दूरी से तय होता है कि बिल कितने समय तक मान्य है। स्कीमा इसे पहले ही माँग लेता है और 5002 देता है; यह कोड उसके लिए है जो बिना पार्स किए जाँचता है।',
  'Send the distance in kilometres, from 1 to 4000, or 0 to have it worked out.':
    'दूरी किलोमीटर में भेजें, 1 से 4000 तक, या 0 ताकि दूरी निकाली जाए।',
  'A longer distance would buy a longer validity, so it may differ by a tenth from the stored one, rounded outwards to whole kilometres. Only measured distances are stored; an estimate judges nobody unless the setting distanceWindow says so.':
    'अधिक दूरी से अधिक समय की मान्यता मिल जाती, इसलिए वह सहेजी हुई दूरी से दसवें हिस्से तक ही अलग हो सकती है, सीमा बाहर की ओर पूरे किलोमीटर तक बढ़ाकर। केवल मापी गई दूरियाँ सहेजी जाती हैं; अनुमान से किसी को नहीं परखा जाता, जब तक सेटिंग distanceWindow ऐसा न कहे।',
  'Between PIN codes less than 100 km apart, two places can be as near as 1 km; only a tenth more than the stored distance is too much.':
    '100 km से कम दूर PIN कोड के बीच दो स्थान 1 km जितने पास हो सकते हैं; सहेजी हुई दूरी से दसवें हिस्से से अधिक ज़्यादा हो, तभी वह बहुत अधिक है।',
  'A distance of 0 asks the portal for the stored one, or for an estimate where none is stored; between these two PIN codes it has neither.':
    'दूरी 0 हो तो पोर्टल सहेजी हुई दूरी लेता है, या जहाँ सहेजी नहीं है वहाँ अनुमान; इन दो PIN कोड के बीच उसके पास दोनों में से कुछ नहीं है।',
  'Between a PIN code and itself no distance is stored, and no PIN code is wider than 100 km.':
    'किसी PIN कोड की अपने आप से दूरी सहेजी नहीं जाती, और कोई PIN कोड 100 km से चौड़ा नहीं है।',
  'Send the actual distance, from 1 to 100 km.': 'वास्तविक दूरी भेजें, 1 से 100 km तक।',
  'The PIN code 999999 stands for a place without one, so nothing can be worked out from it. Asked of the two places between which the goods move.':
    'PIN कोड 999999 उस स्थान के लिए है जिसका PIN कोड नहीं होता, इसलिए उससे कुछ नहीं निकाला जा सकता। यह उन दो स्थानों के लिए जाँचा जाता है जिनके बीच माल चलता है।',
  'A Part A slip waits for its transporter to name the vehicle, so it has to say who that is. A name, a kind of vehicle or a date does not; with none of these either it is 4019.':
    'Part A पर्ची इंतज़ार करती है कि उसका ट्रांसपोर्टर वाहन बताए, इसलिए उसमें यह होना चाहिए कि वह कौन है। नाम, वाहन का प्रकार या तारीख यह नहीं बताते; इनमें से भी कुछ न हो तो 4019 आता है।',
  'Fill TransId; who carries the goods himself sends his own GSTIN.':
    'TransId भरें; जो माल स्वयं ले जाता है वह अपना ही GSTIN भेजता है।',
  'On the road, officers find the bill by the vehicle. Mode and transporter without a vehicle are no Part A slip: a slip has the transporter alone.':
    'सड़क पर अधिकारी वाहन से ही बिल खोजते हैं। बिना वाहन के माध्यम और ट्रांसपोर्टर से Part A पर्ची नहीं बनती: पर्ची में केवल ट्रांसपोर्टर होता है।',
  'Fill VehNo, or leave TransMode out to get a Part A slip.':
    'VehNo भरें, या Part A पर्ची पाने के लिए TransMode छोड़ दें।',
  'Over-dimensional cargo travels slower, so its bill is valid for longer.':
    'बड़े आकार का माल (over-dimensional cargo) धीमे चलता है, इसलिए उसका बिल अधिक समय तक मान्य रहता है।',
  'Send R in VehType, or O for over-dimensional cargo.':
    'VehType में R भेजें, या बड़े आकार के माल (over-dimensional cargo) के लिए O।',
  'The code of 2020 for what are 4011 and 4022 now.': 'जो अब 4011 और 4022 हैं, उनका 2020 का कोड।',
  'Goods on a train or in the air are found by their railway receipt or airway bill.':
    'रेल या हवाई जहाज़ का माल उसकी रेलवे रसीद या एयरवे बिल से खोजा जाता है।',
  'Fill TransDocNo with the number of the railway receipt or airway bill.':
    'TransDocNo में रेलवे रसीद या एयरवे बिल की संख्या भरें।',
  'Numbers of railway receipts and airway bills repeat over the years.':
    'रेलवे रसीद और एयरवे बिल की संख्याएँ समय के साथ दोहराई जाती हैं।',
  'The code of 2020 for what are 4012 and 4023 now, and for ships 4040.':
    'जो अब 4012 और 4023 हैं, और जहाज़ के लिए 4040, उनका 2020 का कोड।',
  'Ship stands for ship alone, with a bill of lading, and for ship and road together, with a vehicle. A document counts with its date.':
    'जहाज़ का अर्थ केवल जहाज़ भी है, बिल ऑफ़ लेडिंग के साथ, और जहाज़ व सड़क दोनों भी, वाहन के साथ। दस्तावेज़ तारीख के साथ ही गिना जाता है।',
  'Fill VehNo, or TransDocNo with TransDocDt, or all three.':
    'VehNo भरें, या TransDocDt के साथ TransDocNo, या तीनों।',
  'Journeys that have a leg by ship get the validity of over-dimensional cargo. A ship of no kind passes and counts as O.':
    'जिस यात्रा का कोई हिस्सा जहाज़ से हो, उसे बड़े आकार के माल (over-dimensional cargo) वाली मान्यता मिलती है। बिना प्रकार वाला जहाज़ चलता है और O गिना जाता है।',
  'The longer validity of over-dimensional cargo is for slow vehicles, and for ships.':
    'बड़े आकार के माल (over-dimensional cargo) की अधिक मान्यता धीमे वाहनों और जहाज़ों के लिए है।',
  'Send R in VehType, or correct TransMode.': 'VehType में R भेजें, या TransMode ठीक करें।',
  'A vehicle or a transport document makes Part B, which begins with the mode. In a Part A slip neither has a place.':
    'वाहन या परिवहन दस्तावेज़ से Part B बनता है, जो माध्यम से शुरू होता है। Part A पर्ची में दोनों की जगह नहीं है।',
  'Fill TransMode: 1 road, 2 rail, 3 air, 4 ship. For a Part A slip send TransId alone.':
    'TransMode भरें: 1 सड़क, 2 रेल, 3 हवाई, 4 जहाज़। Part A पर्ची के लिए केवल TransId भेजें।',
  'Officers look vehicles up by number, so it has one of the published forms, in any letter case. NIC also asks the register of vehicles (Vahan), which is not open to others.':
    'अधिकारी वाहन को संख्या से खोजते हैं, इसलिए उसका रूप प्रकाशित रूपों में से एक होता है, अक्षर छोटे हों या बड़े। NIC वाहनों के रजिस्टर (Vahan) से भी पूछता है, जो दूसरों के लिए खुला नहीं है।',
  'Send it as registered, without blanks, the district with two digits: DL01AB1234.':
    'जैसी पंजीकृत है वैसी भेजें, बिना खाली जगह के, ज़िला दो अंकों में: DL01AB1234।',
  'There are two kinds of vehicles. The schema knows them and answers 5002 first; this code is for whoever checks without parsing.':
    'वाहन दो प्रकार के होते हैं। स्कीमा उन्हें जानता है और पहले ही 5002 देता है; यह कोड उसके लिए है जो बिना पार्स किए जाँचता है।',
  'A transporter is named by GSTIN or by an enrolment number of the same shape, so that he can find the bill. The check digit counts where the setting checkDigits asks for it.':
    'ट्रांसपोर्टर GSTIN से या उसी रूप की नामांकन संख्या से बताया जाता है, ताकि वह बिल खोज सके। चेक अंक तब देखा जाता है जब सेटिंग checkDigits ऐसा कहे।',
  'Whose registration or enrolment is cancelled may not carry goods under it.':
    'जिसका पंजीकरण या नामांकन रद्द है, वह उसके अधीन माल नहीं ले जा सकता।',
  'A transport document is written when the goods are handed over.':
    'परिवहन दस्तावेज़ माल सौंपते समय लिखा जाता है।',
  'Goods leave with their invoice, so they are handed over on its day at the earliest.':
    'माल अपने इनवॉइस के साथ चलता है, इसलिए वह जल्दी से जल्दी इनवॉइस के दिन ही सौंपा जाता है।',
  'The schema lets any ten letters, digits, dashes and slashes pass; a date is dd/MM/yyyy.':
    'स्कीमा कोई भी दस अक्षर, अंक, डैश और स्लैश चलने देता है; तारीख dd/MM/yyyy होती है।',
  'Write TransDocDt like 14/08/2026.': 'TransDocDt को 14/08/2026 की तरह लिखें।',
  'Who has not filed returns for two periods gets no e-way bills until they are filed.':
    'जिसने दो अवधियों के रिटर्न नहीं भरे हैं, उसे भरने तक ई-वे बिल नहीं मिलता।',
  'Who has not filed returns for two periods is sent no goods until they are filed.':
    'जिसने दो अवधियों के रिटर्न नहीं भरे हैं, उसे भरने तक माल नहीं भेजा जाता।',
  'Ask the recipient to file the pending returns; the block then goes away.':
    'प्राप्तकर्ता से बाकी रिटर्न भरने को कहें; फिर रोक हट जाती है।',
  'Without a ship-to place the goods go to the buyer, and the bill has to say where that is.':
    'सुपुर्दगी स्थान (ship-to) न हो तो माल क्रेता को जाता है, और बिल में यह होना चाहिए कि वह कहाँ है।',
  'Fill BuyerDtls.Pin, or name the place in ShipDtls.':
    'BuyerDtls.Pin भरें, या ShipDtls में स्थान बताएँ।',
  'An e-way bill covers the way inside India, which for an export ends at a port or border.':
    'ई-वे बिल भारत के भीतर के रास्ते के लिए है, जो निर्यात में पोर्ट या सीमा पर समाप्त होता है।',
  'Name the port in ShipDtls, or in ExpShipDtls when asking by IRN.':
    'ShipDtls में, या IRN से माँगते समय ExpShipDtls में, पोर्ट बताएँ।',
  'Send the state of the port or place of exit.': 'पोर्ट या निकास के स्थान का राज्य भेजें।',
  'A port has a PIN code. Supplies at home may go to other territory, which has none, and are not asked.':
    'पोर्ट का PIN कोड होता है। देश के भीतर की आपूर्ति अन्य क्षेत्र (other territory) को भी जा सकती है, जिसका PIN कोड नहीं होता, इसलिए उससे नहीं पूछा जाता।',
  'Send the PIN code of the port or place of exit.': 'पोर्ट या निकास के स्थान का PIN कोड भेजें।',
  'An export leaves from India; an e-way bill covers the way to its port.':
    'निर्यात भारत से चलता है; ई-वे बिल उसके पोर्ट तक के रास्ते के लिए है।',
  'Send the state from which the goods leave.': 'वह राज्य भेजें जहाँ से माल चलता है।',
  'A place of dispatch that is named has a PIN code. A seller in other territory has none.':
    'बताए गए प्रेषण स्थान का PIN कोड होता है। अन्य क्षेत्र (other territory) के विक्रेता का नहीं होता।',
  'Send the PIN code from which the goods leave.': 'वह PIN कोड भेजें जहाँ से माल चलता है।',
  'Goods leave soon after they are invoiced; an old invoice gets no e-way bill.':
    'माल इनवॉइस बनने के बाद जल्दी चलता है; पुराने इनवॉइस को ई-वे बिल नहीं मिलता।',
  'Check the document date; too old a document gets no e-way bill any more.':
    'दस्तावेज़ की तारीख जाँचें; बहुत पुराने दस्तावेज़ को अब ई-वे बिल नहीं मिल सकता।',
  'A place that a request by IRN names must lie in a state, as those of an invoice do.':
    'IRN से माँगे गए अनुरोध में बताया गया स्थान किसी राज्य में होना चाहिए, जैसे इनवॉइस के स्थान होते हैं।',
  'Send the GST code of the state in Stcd.': 'Stcd में राज्य का GST कोड भेजें।',
  'A place that a request by IRN names must have a PIN code, as those of an invoice do.':
    'IRN से माँगे गए अनुरोध में बताए गए स्थान का PIN कोड होना चाहिए, जैसे इनवॉइस के स्थानों का होता है।',
  'Correct the PIN code of the place.': 'स्थान का PIN कोड ठीक करें।',
  'PIN code and state of a place that a request by IRN names must agree.':
    'IRN से माँगे गए अनुरोध में बताए गए स्थान का PIN कोड और राज्य मेल खाने चाहिए।',
  'Correct Pin or Stcd of the place so that they agree.':
    'स्थान का Pin या Stcd ठीक करें, ताकि दोनों मेल खाएँ।',
};
