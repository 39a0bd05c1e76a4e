/** Whys and cures of the rules of documents, where no code says the same. */
export const documentRules: Readonly<Record<string, string>> = {
  'An invoice is registered in the name of its supplier. The schema asks for it first (5002).':
    'इनवॉइस उसके आपूर्तिकर्ता के नाम से पंजीकृत होता है। स्कीमा इसे पहले ही माँग लेता है (5002)।',
  'Only registered persons issue e-invoices. The pattern of the schema refuses URP first (5002).':
    'ई-इनवॉइस केवल पंजीकृत व्यक्ति जारी करते हैं। स्कीमा का पैटर्न URP को पहले ही अस्वीकार कर देता है (5002)।',
  'A GSTIN is good when the register knows it and, in production, its last character agrees with the others.':
    'GSTIN तब सही है जब वह रजिस्टर में हो और, प्रोडक्शन में, उसका अंतिम अक्षर बाकी अक्षरों से मेल खाए।',
  'A GSTIN is good when the register knows it and, in production, its last character agrees with the others. URP is not looked up.':
    'GSTIN तब सही है जब वह रजिस्टर में हो और, प्रोडक्शन में, उसका अंतिम अक्षर बाकी अक्षरों से मेल खाए। URP को खोजा नहीं जाता।',
  'Ask the buyer for the right GSTIN; if it is right, sync it from the common portal and send again.':
    'क्रेता से सही GSTIN पूछें; वह सही हो तो उसे कॉमन पोर्टल से सिंक करें और फिर भेजें।',
  'A ship-to GSTIN may be left out; one that is given has to be as good as those of the parties.':
    'सुपुर्दगी स्थान (ship-to) का GSTIN छोड़ा जा सकता है; दिया जाए तो वह भी उतना ही सही होना चाहिए जितना पक्षों का।',
  'Correct the ship-to GSTIN, or leave it out.':
    'सुपुर्दगी स्थान (ship-to) का GSTIN ठीक करें, या उसे छोड़ दें।',
  'The e-commerce operator who files for a supplier is a registered taxpayer like the others.':
    'आपूर्तिकर्ता की ओर से भेजने वाला ई-कॉमर्स ऑपरेटर भी दूसरों की तरह पंजीकृत करदाता होता है।',
  'Correct EcmGstin, or leave it out where the supplier files the document.':
    'EcmGstin ठीक करें, या जहाँ दस्तावेज़ आपूर्तिकर्ता भेजता है वहाँ उसे छोड़ दें।',
  'The older lists had this code for any bad GSTIN of a document. Now 3028 names the GSTIN, and 3030 is left to the look-up of taxpayers.':
    'पुरानी सूचियों में दस्तावेज़ के किसी भी गलत GSTIN के लिए यह कोड था। अब 3028 उस GSTIN का नाम बताता है, और 3030 केवल करदाताओं की खोज के लिए है।',
  'Only an active registration supplies; a suspended or cancelled one gets no IRN, whatever the date of the document. For status inactive the finer code 3076 speaks instead.':
    'आपूर्ति केवल सक्रिय पंजीकरण से होती है; निलंबित या रद्द पंजीकरण को IRN नहीं मिलता, दस्तावेज़ की तारीख कुछ भी हो। स्थिति निष्क्रिय हो तो इसकी जगह अधिक सटीक कोड 3076 आता है।',
  'Sync the GSTIN from the common portal; if it is active there, send the document again.':
    'GSTIN को कॉमन पोर्टल से सिंक करें; वहाँ वह सक्रिय हो तो दस्तावेज़ फिर भेजें।',
  'Only an active registration supplies. This code speaks for status inactive alone; 3029 for the other states.':
    'आपूर्ति केवल सक्रिय पंजीकरण से होती है। यह कोड केवल निष्क्रिय स्थिति के लिए है; दूसरी स्थितियों के लिए 3029 है।',
  'A code that clients met in 2021. Codes 3029 and 3076, which name the GSTIN, say the same.':
    'यह कोड 2021 में ग्राहकों को मिलता था। अब कोड 3029 और 3076 यही बात कहते हैं और GSTIN भी बताते हैं।',
  'A buyer may be active or suspended. Inactive and cancelled buyers get the finer codes 3074 to 3078, so that each GSTIN is refused once; 3029 is left for numbers that never became a registration.':
    'क्रेता सक्रिय या निलंबित हो सकता है। निष्क्रिय और रद्द क्रेताओं के लिए अधिक सटीक कोड 3074 से 3078 हैं, ताकि हर GSTIN एक ही बार अस्वीकार हो; 3029 उन संख्याओं के लिए बचता है जिनका पंजीकरण कभी हुआ ही नहीं।',
  'Ask the buyer for the GSTIN in use; sync it from the common portal and send again.':
    'क्रेता से वह GSTIN पूछें जो अभी चल रहा है; उसे कॉमन पोर्टल से सिंक करें और फिर भेजें।',
  'An inactive buyer cannot take credit for the tax. This code speaks for status inactive instead of 3029; cancelled buyers get 3074, 3075, 3077 or 3078.':
    'निष्क्रिय क्रेता कर का क्रेडिट नहीं ले सकता। निष्क्रिय स्थिति में 3029 की जगह यह कोड आता है; रद्द क्रेताओं के लिए 3074, 3075, 3077 या 3078 है।',
  'Ask the buyer for the GSTIN in use; if this one is active, sync it and send again.':
    'क्रेता से वह GSTIN पूछें जो अभी चल रहा है; यही सक्रिय हो तो इसे सिंक करें और फिर भेजें।',
  'Without the day of its cancellation nobody can tell whether the buyer was registered on the document date. Asked before 3078, so that one code speaks.':
    'रद्द होने का दिन पता न हो तो कोई नहीं बता सकता कि दस्तावेज़ की तारीख पर क्रेता पंजीकृत था या नहीं। यह 3078 से पहले जाँचा जाता है, ताकि एक ही कोड आए।',
  'Without the day of its registration nobody can tell whether the cancelled buyer was registered on the document date.':
    'पंजीकरण का दिन पता न हो तो कोई नहीं बता सकता कि रद्द हो चुका क्रेता दस्तावेज़ की तारीख पर पंजीकृत था या नहीं।',
  'A cancelled buyer may still be invoiced for the time of the registration, its last day included.':
    'रद्द हो चुके क्रेता को भी पंजीकरण के समय के लिए इनवॉइस दिया जा सकता है, अंतिम दिन सहित।',
  'Check the document date; after its cancellation the buyer needs another GSTIN.':
    'दस्तावेज़ की तारीख जाँचें; रद्द होने के बाद क्रेता को दूसरा GSTIN चाहिए।',
  'A cancelled buyer may be invoiced for the time of the registration, not for the time before it.':
    'रद्द हो चुके क्रेता को पंजीकरण के समय के लिए इनवॉइस दिया जा सकता है, उससे पहले के समय के लिए नहीं।',
  'Check the document date and the GSTIN of the buyer.': 'दस्तावेज़ की तारीख और क्रेता का GSTIN जाँचें।',
  'Who receives the goods has to be registered on the document date, active or suspended. The finer codes 3074 to 3078 are for buyers; a ship-to GSTIN always gets this one.':
    'माल पाने वाला दस्तावेज़ की तारीख पर पंजीकृत होना चाहिए, सक्रिय या निलंबित। अधिक सटीक कोड 3074 से 3078 क्रेताओं के लिए हैं; सुपुर्दगी स्थान (ship-to) के GSTIN के लिए सदा यही कोड आता है।',
  'Nobody issues a tax invoice for the time before the registration.':
    'पंजीकरण से पहले के समय के लिए कोई टैक्स इनवॉइस जारी नहीं करता।',
  'Check the document date and the GSTIN of the supplier.':
    'दस्तावेज़ की तारीख और आपूर्तिकर्ता का GSTIN जाँचें।',
  'Before its registration the buyer was an unregistered person, who gets no e-invoice.':
    'पंजीकरण से पहले क्रेता अपंजीकृत व्यक्ति था, और उसे ई-इनवॉइस नहीं मिलता।',
  'A GSTIN that did not exist yet on the document date cannot have received the goods.':
    'जो GSTIN दस्तावेज़ की तारीख पर था ही नहीं, वह माल नहीं पा सकता था।',
  'Check the document date and the ship-to GSTIN.':
    'दस्तावेज़ की तारीख और सुपुर्दगी स्थान (ship-to) का GSTIN जाँचें।',
  'A suspended supplier may still cancel what it registered while it was active. Asked when an IRN is cancelled, never when an invoice is registered.':
    'निलंबित आपूर्तिकर्ता वह रद्द कर सकता है जो उसने सक्रिय रहते पंजीकृत किया था। यह IRN रद्द करते समय जाँचा जाता है, इनवॉइस पंजीकृत करते समय कभी नहीं।',
  'Correct the invoice with a credit note, or in the return.':
    'इनवॉइस को क्रेडिट नोट से, या रिटर्न में सुधारें।',
  'Nobody supplies to the own registration; branches of a firm have GSTINs of their own.':
    'कोई अपने ही पंजीकरण को आपूर्ति नहीं करता; फ़र्म की शाखाओं के अपने-अपने GSTIN होते हैं।',
  'Correct the GSTIN of the buyer; goods moved inside one GSTIN need a delivery challan.':
    'क्रेता का GSTIN ठीक करें; एक ही GSTIN के भीतर माल ले जाने के लिए डिलीवरी चालान चाहिए।',
  'Units in special economic zones are exempt from e-invoicing; their developers are not.':
    'विशेष आर्थिक क्षेत्र (SEZ) की इकाइयों को ई-इनवॉइस से छूट है; उसके डेवलपर को नहीं।',
  'Issue the invoice without an IRN.': 'इनवॉइस बिना IRN के जारी करें।',
  'Only regular taxpayers and developers of special economic zones issue e-invoices. No code is published for the other kinds, so the nearest one stands here, whose text speaks of SEZ.':
    'ई-इनवॉइस केवल नियमित करदाता और विशेष आर्थिक क्षेत्र के डेवलपर जारी करते हैं। दूसरे प्रकारों के लिए कोई कोड प्रकाशित नहीं है, इसलिए यहाँ सबसे निकट का कोड है, जिसका पाठ SEZ की बात करता है।',
  'Issue the document without an IRN, or use the GSTIN of the regular registration.':
    'दस्तावेज़ बिना IRN के जारी करें, या नियमित पंजीकरण का GSTIN दें।',
  'Which code a registration gets here is not published. We raise 2169, whose text names both parties that may file; 2143 stays with the cancellation of an IRN.':
    'पंजीकरण में यहाँ कौन-सा कोड आता है, यह प्रकाशित नहीं है। हम 2169 देते हैं, जिसके पाठ में दोनों पक्ष हैं जो दस्तावेज़ भेज सकते हैं; 2143 केवल IRN रद्द करने के लिए है।',
  'Sign in as the supplier.': 'आपूर्तिकर्ता के रूप में साइन इन करें।',
  'A registration belongs to one state, and its GSTIN begins with the code of that state.':
    'पंजीकरण एक राज्य का होता है, और उसका GSTIN उसी राज्य के कोड से शुरू होता है।',
  'A registration belongs to one state, and its GSTIN begins with the code of that state. Buyers abroad have none.':
    'पंजीकरण एक राज्य का होता है, और उसका GSTIN उसी राज्य के कोड से शुरू होता है। विदेश के क्रेता का GSTIN नहीं होता।',
  'Every address lies in a state of the master; withdrawn codes such as 25 and 28 are not in it.':
    'हर पता मास्टर के किसी राज्य में होता है; 25 और 28 जैसे हटाए गए कोड उसमें नहीं हैं।',
  'Send the GST code of the state in SellerDtls.Stcd.': 'SellerDtls.Stcd में राज्य का GST कोड भेजें।',
  'Send the GST code of the state in BuyerDtls.Stcd, 96 for buyers abroad.':
    'BuyerDtls.Stcd में राज्य का GST कोड भेजें, विदेश के क्रेता के लिए 96।',
  'Every address lies in a state of the master.': 'हर पता मास्टर के किसी राज्य में होता है।',
  'Send the GST code of the state in DispDtls.Stcd.': 'DispDtls.Stcd में राज्य का GST कोड भेजें।',
  'Send the GST code of the state in ShipDtls.Stcd.': 'ShipDtls.Stcd में राज्य का GST कोड भेजें।',
  'A code seen in 2026 whose text is not public: the message is our wording. The schema asks for the PIN code first (5002).':
    'यह कोड 2026 में देखा गया और इसका पाठ सार्वजनिक नहीं है: संदेश हमारे शब्दों में है। स्कीमा PIN कोड पहले ही माँग लेता है (5002)।',
  'Fill SellerDtls.Pin.': 'SellerDtls.Pin भरें।',
  'The schema leaves the PIN code of the buyer open because addresses abroad have none; in India it says where the goods go. The portal was seen to answer 2274 as well, whose text is not public.':
    'स्कीमा क्रेता के PIN कोड को वैकल्पिक रखता है, क्योंकि विदेश के पते में वह नहीं होता; भारत में वही बताता है कि माल कहाँ जाता है। पोर्टल को 2274 देते भी देखा गया है, जिसका पाठ सार्वजनिक नहीं है।',
  'A code seen in 2026 whose text is not public: the message is our wording. 2244, whose text is known, is raised instead.':
    'यह कोड 2026 में देखा गया और इसका पाठ सार्वजनिक नहीं है: संदेश हमारे शब्दों में है। इसकी जगह 2244 दिया जाता है, जिसका पाठ ज्ञात है।',
  'A PIN code passes when the PIN list has it or its first three digits are those of a state.':
    'PIN कोड तब चलता है जब वह PIN सूची में हो, या उसके पहले तीन अंक किसी राज्य के हों।',
  'Correct the PIN code of the supplier.': 'आपूर्तिकर्ता का PIN कोड ठीक करें।',
  'Correct the PIN code of the buyer.': 'क्रेता का PIN कोड ठीक करें।',
  'Correct the PIN code of the place of dispatch.': 'प्रेषण स्थान का PIN कोड ठीक करें।',
  'Correct the PIN code of the ship-to address.': 'सुपुर्दगी स्थान (ship-to) का PIN कोड ठीक करें।',
  'Goods and tax follow the address, so PIN code and state have to agree.':
    'माल और कर पते के अनुसार चलते हैं, इसलिए PIN कोड और राज्य मेल खाने चाहिए।',
  'Correct Pin or Stcd of the supplier so that they agree.':
    'आपूर्तिकर्ता का Pin या Stcd ठीक करें, ताकि दोनों मेल खाएँ।',
  'Goods and tax follow the address, so PIN code and state have to agree. A buyer abroad has 999999.':
    'माल और कर पते के अनुसार चलते हैं, इसलिए PIN कोड और राज्य मेल खाने चाहिए। विदेश के क्रेता का PIN कोड 999999 होता है।',
  'Correct Pin or Stcd of the buyer so that they agree.':
    'क्रेता का Pin या Stcd ठीक करें, ताकि दोनों मेल खाएँ।',
  'Correct Pin or Stcd of the place of dispatch so that they agree.':
    'प्रेषण स्थान का Pin या Stcd ठीक करें, ताकि दोनों मेल खाएँ।',
  'Correct Pin or Stcd of the ship-to address so that they agree.':
    'सुपुर्दगी स्थान (ship-to) का Pin या Stcd ठीक करें, ताकि दोनों मेल खाएँ।',
  'The code of the 2020 list. Now 3039 also names the party and the PIN code.':
    'यह 2020 की सूची का कोड है। अब 3039 पक्ष और PIN कोड भी बताता है।',
  'Correct the PIN code or the state code of the party.': 'उस पक्ष का PIN कोड या राज्य कोड ठीक करें।',
  'A distance of 0 asks the portal to work it out from the PIN codes. The e-way bill part says so, which never stops the registration of the invoice.':
    'दूरी 0 हो तो पोर्टल उसे PIN कोड से निकालता है। ई-वे बिल का भाग यही कहता है, और इससे इनवॉइस का पंजीकरण कभी नहीं रुकता।',
  'Correct the PIN codes of dispatch and delivery, or send the distance.':
    'प्रेषण और सुपुर्दगी के PIN कोड ठीक करें, या दूरी भेजें।',
  'The web portal says so when it lists the PIN codes of a state. A document with such a state code is refused for the code itself.':
    'वेब पोर्टल किसी राज्य के PIN कोड दिखाते समय यह कहता है। ऐसे राज्य कोड वाला दस्तावेज़ उस कोड के कारण ही अस्वीकार होता है।',
  'Correct the state code.': 'राज्य कोड ठीक करें।',
  'Only an export has its place of supply abroad.': 'केवल निर्यात में आपूर्ति का स्थान विदेश में होता है।',
  'The place of supply decides which state gets the tax, so it has to be one of today. 25 became part of 26, and 28 was divided.':
    'आपूर्ति का स्थान तय करता है कि कर किस राज्य को मिलेगा, इसलिए वह आज का राज्य होना चाहिए। 25 अब 26 का भाग है, और 28 का विभाजन हो गया।',
  'Send the GST code of a state in BuyerDtls.Pos.': 'BuyerDtls.Pos में किसी राज्य का GST कोड भेजें।',
  'The place of supply of an export is abroad. Two codes are published for this; of the twins we raise the one worded like 2261 and 2243, and keep 2229 as a definition.':
    'निर्यात में आपूर्ति का स्थान विदेश में होता है। इसके लिए दो कोड प्रकाशित हैं; इन जुड़वाँ कोड में से हम वह देते हैं जिसके शब्द 2261 और 2243 जैसे हैं, और 2229 को परिभाषा के रूप में रखते हैं।',
  'The twin of 2232, which is raised.': 'यह 2232 का जुड़वाँ है; दिया वही जाता है।',
  'Who buys an export sits abroad, and 96 stands for every other country.':
    'निर्यात का क्रेता विदेश में होता है, और 96 हर दूसरे देश के लिए है।',
  'Supplies to consumers are not registered: business and zone supplies need a registered buyer. Deemed exports have a code of their own.':
    'उपभोक्ताओं को की गई आपूर्ति पंजीकृत नहीं होती: व्यापार और SEZ वाली आपूर्ति में पंजीकृत क्रेता चाहिए। मानित निर्यात का अपना कोड है।',
  'Fill the GSTIN of the buyer, or correct SupTyp; do not register supplies to consumers.':
    'क्रेता का GSTIN भरें, या SupTyp ठीक करें; उपभोक्ताओं को की गई आपूर्ति पंजीकृत न करें।',
  'A deemed export stays in India and goes to a registered buyer, who may claim the refund.':
    'मानित निर्यात भारत में ही रहता है और पंजीकृत क्रेता को जाता है, जो रिफ़ंड माँग सकता है।',
  'Fill the GSTIN of the buyer, or correct SupTyp.': 'क्रेता का GSTIN भरें, या SupTyp ठीक करें।',
  'What a unit or developer of a special economic zone buys is taxed as a supply to the zone.':
    'विशेष आर्थिक क्षेत्र (SEZ) की इकाई या डेवलपर जो खरीदता है, उस पर कर क्षेत्र को की गई आपूर्ति के रूप में लगता है।',
  'Send SEZWP or SEZWOP in SupTyp, or correct the GSTIN of the buyer.':
    'SupTyp में SEZWP या SEZWOP भेजें, या क्रेता का GSTIN ठीक करें।',
  'Only supplies to units and developers of special economic zones are zero-rated this way.':
    'इस तरह शून्य दर केवल विशेष आर्थिक क्षेत्र (SEZ) की इकाइयों और डेवलपर को की गई आपूर्ति पर लगती है।',
  'Send B2B in SupTyp, or correct the GSTIN of the buyer.':
    'SupTyp में B2B भेजें, या क्रेता का GSTIN ठीक करें।',
  'A deemed export goes to a regular or casual taxpayer. No code is published for this, so the nearest one stands here: its text fits, though its own rule for exports was withdrawn.':
    'मानित निर्यात नियमित या आकस्मिक करदाता को जाता है। इसके लिए कोई कोड प्रकाशित नहीं है, इसलिए यहाँ सबसे निकट का कोड है: उसका पाठ ठीक बैठता है, हालाँकि निर्यात वाला उसका अपना नियम हटा दिया गया।',
  'Correct the GSTIN of the buyer, or send B2B in SupTyp.':
    'क्रेता का GSTIN ठीक करें, या SupTyp में B2B भेजें।',
  'A buyer abroad is not registered in India.': 'विदेश का क्रेता भारत में पंजीकृत नहीं होता।',
  'The 2020 list judged the buyer of an export by its taxpayer type. Today that buyer is URP (2248) and has none.':
    '2020 की सूची निर्यात के क्रेता को उसके करदाता प्रकार से परखती थी। आज वह क्रेता URP होता है (2248) और उसका कोई प्रकार नहीं होता।',
  'Send URP in BuyerDtls.Gstin.': 'BuyerDtls.Gstin में URP भेजें।',
  'A rule of the 2020 list, the contrary of what 2248 asks for today.':
    'यह 2020 की सूची का नियम है, आज 2248 जो माँगता है उसके ठीक उलट।',
  'The first schema had a field for it. Now the supply type says whether an export is with payment of tax, so the choice cannot be missing.':
    'पहले स्कीमा में इसके लिए एक फ़ील्ड था। अब आपूर्ति का प्रकार ही बताता है कि निर्यात कर चुकाकर है या नहीं, इसलिए यह चुनाव छूट नहीं सकता।',
  'An export always counts as inter-state.': 'निर्यात सदा अंतर-राज्यीय माना जाता है।',
  'An export always counts as inter-state. Since its place of supply has to be 96, 2232 says the same.':
    'निर्यात सदा अंतर-राज्यीय माना जाता है। उसका आपूर्ति का स्थान 96 होना ही चाहिए, इसलिए 2232 यही बात कहता है।',
  'A supply to a special economic zone always counts as inter-state, even inside one state.':
    'विशेष आर्थिक क्षेत्र (SEZ) को आपूर्ति सदा अंतर-राज्यीय मानी जाती है, एक ही राज्य के भीतर भी।',
  'Charge IGST, or nothing in case of a supply without payment.':
    'IGST लगाएँ, या बिना भुगतान वाली आपूर्ति में कुछ न लगाएँ।',
  'What leaves a special economic zone counts as inter-state, whatever the states. No code is published for the developer as supplier, so the one for the zone as buyer stands here.':
    'विशेष आर्थिक क्षेत्र (SEZ) से जो निकलता है वह अंतर-राज्यीय माना जाता है, राज्य कोई भी हों। डेवलपर के आपूर्तिकर्ता होने के लिए कोई कोड प्रकाशित नहीं है, इसलिए यहाँ वह कोड है जो क्षेत्र के क्रेता होने के लिए है।',
  'Charge IGST; inside one state send IgstOnIntra = Y as well.':
    'IGST लगाएँ; एक ही राज्य के भीतर हो तो IgstOnIntra = Y भी भेजें।',
  'Goods leave through a place with a code of the Indian customs: IN, three letters, and a sign for the kind of place.':
    'माल ऐसे स्थान से बाहर जाता है जिसका भारतीय सीमा शुल्क का कोड हो: IN, तीन अक्षर, और स्थान का प्रकार बताने वाला एक चिह्न।',
  'Send the code of the port as the customs list it, such as INMAA1.':
    'पोर्ट का कोड वैसा ही भेजें जैसा सीमा शुल्क की सूची में है, जैसे INMAA1।',
  'The customs match an export by the country it goes to.':
    'सीमा शुल्क विभाग निर्यात का मिलान गंतव्य देश से करता है।',
  'Send the two letters of ISO 3166-1 in ExpDtls.CntCode, such as SG.':
    'ExpDtls.CntCode में ISO 3166-1 के दो अक्षर भेजें, जैसे SG।',
  'The country an item comes from is of the same list as the one an export goes to.':
    'मद जिस देश से आई है उसका कोड उसी सूची का है जिसका निर्यात के गंतव्य देश का।',
  'Send the two letters of ISO 3166-1 in OrgCntry, or leave it out.':
    'OrgCntry में ISO 3166-1 के दो अक्षर भेजें, या उसे छोड़ दें।',
  'The currency that the buyer abroad pays in is one of the customs list.':
    'विदेश का क्रेता जिस मुद्रा में भुगतान करता है, वह सीमा शुल्क की सूची की होती है।',
  'Send the three letters of ISO 4217 in ExpDtls.ForCur, such as USD.':
    'ExpDtls.ForCur में ISO 4217 के तीन अक्षर भेजें, जैसे USD।',
  'Inside one state the tax goes in halves to the Union and to the state, not as IGST.':
    'एक ही राज्य के भीतर कर आधा-आधा केंद्र और राज्य को जाता है, IGST के रूप में नहीं।',
  'Move the tax to CgstAmt and SgstAmt, or set IgstOnIntra to Y where the law wants IGST.':
    'कर को CgstAmt और SgstAmt में ले जाएँ, या जहाँ कानून IGST माँगता हो वहाँ IgstOnIntra को Y करें।',
  'A supply inside one state owes both halves of the tax; amounts left out count as nothing.':
    'एक ही राज्य के भीतर की आपूर्ति पर कर के दोनों हिस्से लगते हैं; छोड़ी गई राशि शून्य मानी जाती है।',
  'Fill CgstAmt and SgstAmt, each with half of the tax.':
    'CgstAmt और SgstAmt भरें, हर एक में कर का आधा।',
  'A supply that crosses a state border is taxed by the Union alone, as IGST.':
    'राज्य की सीमा पार करने वाली आपूर्ति पर कर केवल केंद्र लेता है, IGST के रूप में।',
  'Move the tax to IgstAmt, or correct BuyerDtls.Pos if the supply stays in the state.':
    'कर को IgstAmt में ले जाएँ, या आपूर्ति राज्य के भीतर ही हो तो BuyerDtls.Pos ठीक करें।',
  'A supply that crosses a state border owes IGST; an amount left out counts as nothing.':
    'राज्य की सीमा पार करने वाली आपूर्ति पर IGST लगता है; छोड़ी गई राशि शून्य मानी जाती है।',
  'Fill IgstAmt with AssAmt × GstRt / 100.': 'IgstAmt में AssAmt × GstRt / 100 भरें।',
  'The Union and the state take the same rate of the same value; neither gets the odd paisa.':
    'केंद्र और राज्य एक ही मूल्य पर एक ही दर से कर लेते हैं; बचा हुआ एक पैसा किसी एक को नहीं मिलता।',
  'Send the same amount in CgstAmt and SgstAmt.': 'CgstAmt और SgstAmt में एक ही राशि भेजें।',
  'The flag turns the tax head round, so a third value cannot be guessed at.':
    'यह फ़्लैग कर का शीर्ष बदल देता है, इसलिए किसी तीसरे मान का अनुमान नहीं लगाया जा सकता।',
  'Send Y or N, or leave IgstOnIntra out.': 'Y या N भेजें, या IgstOnIntra छोड़ दें।',
  'The flag explains IGST inside one state; across a border there is nothing to explain.':
    'यह फ़्लैग एक ही राज्य के भीतर IGST का कारण बताता है; सीमा पार बताने को कुछ नहीं है।',
  'Set IgstOnIntra to N, or correct BuyerDtls.Pos.':
    'IgstOnIntra को N करें, या BuyerDtls.Pos ठीक करें।',
  'Exports and supplies to economic zones bear IGST anyway; the flag has no say there.':
    'निर्यात और आर्थिक क्षेत्रों को आपूर्ति पर IGST वैसे ही लगता है; वहाँ इस फ़्लैग का कोई असर नहीं है।',
  'Leave IgstOnIntra out.': 'IgstOnIntra छोड़ दें।',
  'One reading of the rules has IGST inside a state only where the recipient pays it.':
    'नियमों को एक तरह से पढ़ें तो राज्य के भीतर IGST वहीं होता है जहाँ उसे प्राप्तकर्ता चुकाता है।',
  'Set RegRev to Y, or leave IgstOnIntra out.': 'RegRev को Y करें, या IgstOnIntra छोड़ दें।',
  'Only invoices, credit notes and debit notes get an IRN.':
    'IRN केवल इनवॉइस, क्रेडिट नोट और डेबिट नोट को मिलता है।',
  'Day and month change places without a fixed format.':
    'रूप तय न हो तो दिन और महीना आपस में बदल जाते हैं।',
  'Write the date as dd/MM/yyyy: 14/08/2026.': 'तारीख dd/MM/yyyy रूप में लिखें: 14/08/2026।',
  'The date decides the financial year in the IRN, so it has to be a day.':
    'तारीख से IRN का वित्तीय वर्ष तय होता है, इसलिए वह कोई वास्तविक दिन होनी चाहिए।',
  'Send a day that the calendar has, as dd/MM/yyyy.': 'ऐसा दिन भेजें जो कैलेंडर में हो, dd/MM/yyyy रूप में।',
  'A document is registered once it is issued. The day is the one in India.':
    'दस्तावेज़ जारी होने के बाद पंजीकृत होता है। दिन भारत का माना जाता है।',
  'Correct DocDtls.Dt, or register the document on its day.':
    'DocDtls.Dt ठीक करें, या दस्तावेज़ को उसके दिन पर पंजीकृत करें।',
  'The portal keeps a first day for documents and moves it on from time to time.':
    'पोर्टल दस्तावेज़ों के लिए एक पहला दिन रखता है और उसे समय-समय पर आगे बढ़ाता है।',
  'Correct DocDtls.Dt; an older document cannot be registered any more.':
    'DocDtls.Dt ठीक करें; इससे पुराना दस्तावेज़ अब पंजीकृत नहीं हो सकता।',
  'Since November 2023 sellers of 100 crore and more report within 30 days.':
    'नवंबर 2023 से 100 करोड़ और उससे अधिक के विक्रेता 30 दिन के भीतर सूचना देते हैं।',
  'Register documents within 30 days of their date; this one cannot be registered any more.':
    'दस्तावेज़ों को उनकी तारीख से 30 दिन के भीतर पंजीकृत करें; यह अब पंजीकृत नहीं हो सकता।',
  'Since April 2025 sellers of 10 crore and more report within 30 days.':
    'अप्रैल 2025 से 10 करोड़ और उससे अधिक के विक्रेता 30 दिन के भीतर सूचना देते हैं।',
  'A date can have the right look and still be no day: 31/02/2026 is no day.':
    'तारीख देखने में ठीक होकर भी कोई दिन न हो, ऐसा हो सकता है: 31/02/2026 कोई दिन नहीं है।',
  'A date can have the right look and still be no day: 31/06/2026 is no day.':
    'तारीख देखने में ठीक होकर भी कोई दिन न हो, ऐसा हो सकता है: 31/06/2026 कोई दिन नहीं है।',
  'A period does not end before it begins.': 'कोई अवधि शुरू होने से पहले समाप्त नहीं होती।',
  'Send the earlier day in InvStDt and the later one in InvEndDt.':
    'InvStDt में पहले का दिन और InvEndDt में बाद का दिन भेजें।',
  'A date can have the right look and still be no day: 31/04/2026 is no day.':
    'तारीख देखने में ठीक होकर भी कोई दिन न हो, ऐसा हो सकता है: 31/04/2026 कोई दिन नहीं है।',
  'A document without a line supplies nothing.': 'बिना किसी पंक्ति के दस्तावेज़ से कोई आपूर्ति नहीं होती।',
  'The portal bounds the work that one document can ask for.':
    'पोर्टल उस काम की सीमा रखता है जो एक दस्तावेज़ माँग सकता है।',
  'Split the document, and give each part a number of its own.':
    'दस्तावेज़ को बाँटें, और हर भाग को अपनी संख्या दें।',
  'Refusals and e-way bills name a line by its serial number.':
    'अस्वीकृतियाँ और ई-वे बिल किसी पंक्ति को उसकी क्रम संख्या से बताते हैं।',
  'Number the items 1, 2, 3 and so on.': 'मदों को 1, 2, 3 इसी तरह क्रम संख्या दें।',
  'The rate of tax hangs on the code, so it has to be one of the tariff.':
    'कर की दर इस कोड पर निर्भर है, इसलिए वह टैरिफ़ का कोड होना चाहिए।',
  'Use a code of the list; where six digits are refused, one of the eight-digit codes below.':
    'सूची का कोड दें; जहाँ छह अंक स्वीकार न हों, वहाँ उसके नीचे का आठ अंकों वाला कोई कोड दें।',
  'A code stands in a chapter of the tariff: 01 to 98 without 77, or 99 for services.':
    'हर कोड टैरिफ़ के किसी अध्याय में होता है: 77 को छोड़कर 01 से 98, या सेवाओं के लिए 99।',
  'Look the code up in the list.': 'सूची में कोड खोजें।',
  'Chapter 99 holds the services and nothing else; goods stand in the chapters before it.':
    'अध्याय 99 में केवल सेवाएँ हैं, और कुछ नहीं; वस्तुएँ उससे पहले के अध्यायों में हैं।',
  'Set IsServc to Y for a code that starts with 99, and to N for any other.':
    '99 से शुरू होने वाले कोड के लिए IsServc को Y करें, और किसी भी दूसरे के लिए N।',
  'Sellers above 5 crore of turnover classify with six digits; smaller ones may stop at four.':
    '5 करोड़ से अधिक टर्नओवर वाले विक्रेता छह अंकों से वर्गीकरण करते हैं; छोटे विक्रेता चार पर रुक सकते हैं।',
  'Send the code with six or eight digits.': 'छह या आठ अंकों का कोड भेजें।',
  'The law wants the quantity of goods on the invoice.':
    'कानून के अनुसार इनवॉइस पर वस्तुओं की मात्रा होनी चाहिए।',
  'A quantity of goods says nothing without its unit.':
    'वस्तुओं की मात्रा का इकाई के बिना कोई अर्थ नहीं है।',
  'Fill Unit of the item with a code such as NOS or KGS.': 'मद का Unit भरें, NOS या KGS जैसे कोड से।',
  'Returns add quantities up by unit, so the units are a fixed list.':
    'रिटर्न में मात्राएँ इकाई के अनुसार जोड़ी जाती हैं, इसलिए इकाइयों की सूची तय है।',
  'Use a code of the list, such as NOS or KGS; OTH fits what has none.':
    'सूची का कोड दें, जैसे NOS या KGS; जिसका कोई कोड नहीं, उसके लिए OTH है।',
  'Rates are notified by the Government; there is no other.':
    'दरें सरकार अधिसूचित करती है; कोई और दर नहीं होती।',
  'Send the rate of the item in per cent: the IGST rate, or CGST and SGST added up.':
    'मद की दर प्रतिशत में भेजें: IGST की दर, या CGST और SGST का जोड़।',
  'The gross amount of a line is what its quantity costs.':
    'पंक्ति की सकल राशि उसकी मात्रा की कीमत होती है।',
  'Send Qty × UnitPrice in TotAmt.': 'TotAmt में Qty × UnitPrice भेजें।',
  'Tax is due on what is left after the discount.': 'कर उस राशि पर लगता है जो छूट के बाद बचती है।',
  'Send TotAmt − Discount in AssAmt.': 'AssAmt में TotAmt − Discount भेजें।',
  'IGST inside a state has one reason, which covers either goods or services.':
    'राज्य के भीतर IGST का एक ही कारण होता है, जो या तो वस्तुओं पर लागू होता है या सेवाओं पर।',
  'Send the goods and the services in documents of their own.':
    'वस्तुएँ और सेवाएँ अपने-अपने अलग दस्तावेज़ों में भेजें।',
  'Each half is half the rate times the taxable value; only rounding may differ.':
    'हर हिस्सा कर योग्य मूल्य पर आधी दर का होता है; अंतर केवल पूर्णांकन का हो सकता है।',
  'Send AssAmt × GstRt / 200 in CgstAmt and in SgstAmt, within the window named.':
    'CgstAmt में और SgstAmt में AssAmt × GstRt / 200 भेजें, बताई गई सीमा के भीतर।',
  'IGST is the rate times the taxable value; only rounding may differ.':
    'IGST कर योग्य मूल्य गुणा दर होता है; अंतर केवल पूर्णांकन का हो सकता है।',
  'Send AssAmt × GstRt / 100, within the window named.':
    'AssAmt × GstRt / 100 भेजें, बताई गई सीमा के भीतर।',
  'The ad valorem cess is its rate times the taxable value; only rounding may differ.':
    'मूल्य पर लगने वाला (ad valorem) उपकर, कर योग्य मूल्य गुणा उसकी दर होता है; अंतर केवल पूर्णांकन का हो सकता है।',
  'Send AssAmt × CesRt / 100; a cess by quantity belongs in CesNonAdvlAmt.':
    'AssAmt × CesRt / 100 भेजें; मात्रा पर लगने वाला उपकर CesNonAdvlAmt में जाता है।',
  'The ad valorem state cess is its rate times the taxable value; only rounding may differ.':
    'मूल्य पर लगने वाला (ad valorem) राज्य उपकर, कर योग्य मूल्य गुणा उसकी दर होता है; अंतर केवल पूर्णांकन का हो सकता है।',
  'Send AssAmt × StateCesRt / 100; one by quantity belongs in StateCesNonAdvlAmt.':
    'AssAmt × StateCesRt / 100 भेजें; मात्रा पर लगने वाला StateCesNonAdvlAmt में जाता है।',
  'An ad valorem state cess has a rate from which it follows.':
    'मूल्य पर लगने वाले (ad valorem) राज्य उपकर की एक दर होती है, जिससे वह निकलता है।',
  'Fill StateCesRt, or move the amount to StateCesNonAdvlAmt.':
    'StateCesRt भरें, या राशि को StateCesNonAdvlAmt में ले जाएँ।',
  'Goods with a rate of state cess owe the cess.':
    'जिन वस्तुओं पर राज्य उपकर की दर है, उन पर उपकर लगता है।',
  'Fill StateCesAmt with AssAmt × StateCesRt / 100.': 'StateCesAmt में AssAmt × StateCesRt / 100 भरें।',
  'Whatever its head, the tax of a line is the rate times the taxable value.':
    'शीर्ष कोई भी हो, पंक्ति का कर कर योग्य मूल्य गुणा दर होता है।',
  'Work out the tax again from AssAmt and GstRt.': 'AssAmt और GstRt से कर फिर निकालें।',
  'The total of a line is its taxable value with every tax, cess and charge upon it.':
    'पंक्ति का कुल उसका कर योग्य मूल्य और उस पर लगे सभी कर, उपकर और प्रभार हैं।',
  'Send AssAmt + IgstAmt + CgstAmt + SgstAmt + all four cess amounts + OthChrg.':
    'AssAmt + IgstAmt + CgstAmt + SgstAmt + उपकर की चारों राशियाँ + OthChrg भेजें।',
  'The total is what the returns take over; it has to be that of the lines.':
    'यही कुल रिटर्न में जाता है; वह पंक्तियों के योग के बराबर होना चाहिए।',
  'Send the sum of AssAmt over the items.': 'मदों के AssAmt का योग भेजें।',
  'The total is the tax that the seller owes the state; it has to be that of the lines.':
    'यह कुल वह कर है जो विक्रेता को राज्य को देना है; वह पंक्तियों के योग के बराबर होना चाहिए।',
  'Send the sum of SgstAmt over the items.': 'मदों के SgstAmt का योग भेजें।',
  'The total is the tax that the seller owes the Union; it has to be that of the lines.':
    'यह कुल वह कर है जो विक्रेता को केंद्र को देना है; वह पंक्तियों के योग के बराबर होना चाहिए।',
  'Send the sum of CgstAmt over the items.': 'मदों के CgstAmt का योग भेजें।',
  'Send the sum of IgstAmt over the items.': 'मदों के IgstAmt का योग भेजें।',
  'One total holds both kinds of cess: that by value and that by quantity.':
    'एक ही कुल में दोनों तरह के उपकर हैं: मूल्य पर लगने वाला और मात्रा पर लगने वाला।',
  'Send the sum of CesAmt and CesNonAdvlAmt over the items.':
    'मदों के CesAmt और CesNonAdvlAmt का योग भेजें।',
  'The cess by quantity is part of the total cess, which cannot be less.':
    'मात्रा पर लगने वाला उपकर कुल उपकर का भाग है, इसलिए कुल उससे कम नहीं हो सकता।',
  'Add CesNonAdvlAmt of the items to CesVal.': 'मदों का CesNonAdvlAmt, CesVal में जोड़ें।',
  'One total holds both kinds of state cess: that by value and that by quantity.':
    'एक ही कुल में दोनों तरह के राज्य उपकर हैं: मूल्य पर लगने वाला और मात्रा पर लगने वाला।',
  'Send the sum of StateCesAmt and StateCesNonAdvlAmt over the items.':
    'मदों के StateCesAmt और StateCesNonAdvlAmt का योग भेजें।',
  'The total is what the buyer pays and what the QR code shows.':
    'यही कुल क्रेता चुकाता है और QR कोड में दिखता है।',
  'Send the sum of TotItemVal, less Discount, plus OthChrg, plus or minus RndOffAmt.':
    'TotItemVal का योग भेजें, उसमें से Discount घटाकर, OthChrg जोड़कर, और RndOffAmt जोड़कर या घटाकर।',
  'A discount as large as what is left to pay is more likely a slip than a bargain.':
    'छूट चुकाने को बची राशि जितनी बड़ी हो, तो वह सौदे से अधिक चूक लगती है।',
  'In the first lists the charges of the document were the sum over its lines.':
    'पहली सूचियों में दस्तावेज़ के प्रभार उसकी पंक्तियों के प्रभारों का योग थे।',
  'Nothing needs doing: charges of the lines and of the document are independent.':
    'कुछ करने की ज़रूरत नहीं: पंक्तियों के और दस्तावेज़ के प्रभार एक-दूसरे से अलग हैं।',
  'Who registers an invoice answers for it: the supplier, or the operator of the platform that sold for the supplier.':
    'जो इनवॉइस पंजीकृत करता है वही उसका उत्तरदायी है: आपूर्तिकर्ता, या उस प्लेटफ़ॉर्म का ऑपरेटर जिसने उसकी ओर से बेचा।',
  'Sign in as the supplier in SellerDtls.Gstin or as the operator in EcmGstin.':
    'SellerDtls.Gstin वाले आपूर्तिकर्ता के रूप में या EcmGstin वाले ऑपरेटर के रूप में साइन इन करें।',
  'An operator who files for a supplier is named in the document, so that both can be told apart.':
    'आपूर्तिकर्ता की ओर से भेजने वाले ऑपरेटर का नाम दस्तावेज़ में होता है, ताकि दोनों को अलग पहचाना जा सके।',
  'The operator of a platform is registered to collect tax at source; that GSTIN is the one to send.':
    'प्लेटफ़ॉर्म का ऑपरेटर स्रोत पर कर संग्रह के लिए पंजीकृत होता है; वही GSTIN भेजना है।',
  'EcmGstin says that the operator files; a supplier who files alone leaves it out, even for sales over a platform.':
    'EcmGstin बताता है कि दस्तावेज़ ऑपरेटर भेज रहा है; जो आपूर्तिकर्ता स्वयं भेजता है वह इसे छोड़ देता है, प्लेटफ़ॉर्म पर हुई बिक्री में भी।',
  'Leave EcmGstin out, or let the operator file.': 'EcmGstin छोड़ दें, या दस्तावेज़ ऑपरेटर को भेजने दें।',
  'A registered document is shown to its supplier and to the operator who filed it. Asked when a document is read, never when it is registered.':
    'पंजीकृत दस्तावेज़ उसके आपूर्तिकर्ता को और उसे भेजने वाले ऑपरेटर को दिखाया जाता है। यह दस्तावेज़ पढ़ते समय जाँचा जाता है, पंजीकृत करते समय कभी नहीं।',
  'Sign in as the supplier, or as the operator, naming the supplier in sup_gstin.':
    'आपूर्तिकर्ता के रूप में साइन इन करें, या ऑपरेटर के रूप में, sup_gstin में आपूर्तिकर्ता बताकर।',
  'Reverse charge is said with Y or N, and left out means N. The pattern of the schema refuses other values first (5002).':
    'रिवर्स चार्ज Y या N से बताया जाता है, और छोड़ देने का अर्थ N है। स्कीमा का पैटर्न दूसरे मानों को पहले ही अस्वीकार कर देता है (5002)।',
  'Only a registered buyer in India can owe the tax instead of the supplier. Supplies to zones were added later; the text still names B2B alone.':
    'आपूर्तिकर्ता की जगह कर केवल भारत का पंजीकृत क्रेता ही दे सकता है। क्षेत्रों (SEZ) को आपूर्ति बाद में जोड़ी गई; पाठ में अब भी केवल B2B है।',
  'An input service distributor passes credit on and pays no tax, so it cannot owe any instead of the supplier. No code is published for this; the one for reverse charge stands here.':
    'इनपुट सेवा वितरक क्रेडिट आगे बाँटता है और कर नहीं चुकाता, इसलिए वह आपूर्तिकर्ता की जगह कर नहीं दे सकता। इसके लिए कोई कोड प्रकाशित नहीं है; यहाँ रिवर्स चार्ज वाला कोड है।',
  'Set RegRev to N, or bill the regular registration of the buyer.':
    'RegRev को N करें, या क्रेता के नियमित पंजीकरण को बिल दें।',
  'A note changes an earlier invoice, which it may name.':
    'नोट किसी पहले के इनवॉइस को बदलता है, और उसका उल्लेख कर सकता है।',
  'Name the invoice in PrecDocDtls if there is a single one.':
    'एक ही इनवॉइस हो तो उसे PrecDocDtls में बताएँ।',
  'In the first lists only notes had an earlier document to name.':
    'पहली सूचियों में केवल नोट में ही पहले के दस्तावेज़ का उल्लेख होता था।',
  'Nothing needs doing: the reference is allowed.': 'कुछ करने की ज़रूरत नहीं: यह संदर्भ दिया जा सकता है।',
  'In regular trade the goods go straight from seller to buyer, so both places are known.':
    'सामान्य व्यापार में माल सीधे विक्रेता से क्रेता को जाता है, इसलिए दोनों स्थान ज्ञात हैं।',
  'Leave ShipDtls and DispDtls out when they repeat the buyer and the seller.':
    'जब ShipDtls और DispDtls में क्रेता और विक्रेता ही दोहराए गए हों, तो उन्हें छोड़ दें।',
  'Goods that only leave from elsewhere go to the buyer, whose place is known.':
    'जो माल केवल चलता कहीं और से है, वह क्रेता को ही जाता है, और उसका स्थान ज्ञात है।',
  'Leave ShipDtls out when it repeats the buyer.':
    'जब ShipDtls में क्रेता ही दोहराया गया हो, तो उसे छोड़ दें।',
  'Goods that only go elsewhere leave from the seller, whose place is known.':
    'जो माल केवल जाता कहीं और है, वह विक्रेता के यहाँ से ही चलता है, और उसका स्थान ज्ञात है।',
  'Leave DispDtls out when it repeats the seller.':
    'जब DispDtls में विक्रेता ही दोहराया गया हो, तो उसे छोड़ दें।',
  'A place that goods go to has an address.': 'जिस स्थान पर माल जाता है उसका पता होता है।',
  'Fill address and location of ShipDtls, or leave the object out.':
    'ShipDtls का पता और स्थान भरें, या पूरा ऑब्जेक्ट छोड़ दें।',
  'A place that goods leave from has an address.': 'जिस स्थान से माल चलता है उसका पता होता है।',
  'Fill address and location of DispDtls, or leave the object out.':
    'DispDtls का पता और स्थान भरें, या पूरा ऑब्जेक्ट छोड़ दें।',
  'Goods that go from elsewhere to elsewhere have two addresses beside those of the parties.':
    'जो माल कहीं और से चलकर कहीं और जाता है, उसके पक्षों के पतों के अलावा दो पते होते हैं।',
  'Fill address and location of ShipDtls and of DispDtls.':
    'ShipDtls का और DispDtls का पता और स्थान भरें।',
  'A party to a supply is named by its GSTIN.': 'आपूर्ति का पक्ष उसके GSTIN से पहचाना जाता है।',
  'Fill ShipDtls.Gstin if the consignee is registered.':
    'माल पाने वाला (consignee) पंजीकृत हो तो ShipDtls.Gstin भरें।',
  'An address is found by its PIN code and state.': 'पता उसके PIN कोड और राज्य से मिलता है।',
  'In the first lists a party had its trade name beside its legal name.':
    'पहली सूचियों में पक्ष के कानूनी नाम के साथ उसका व्यापार नाम भी होता था।',
  'Nothing needs doing: the trade name may be left out.':
    'कुछ करने की ज़रूरत नहीं: व्यापार नाम छोड़ा जा सकता है।',
  'An address names its town.': 'पते में शहर का नाम होता है।',
  'Fill the location of every party and place.': 'हर पक्ष और स्थान का Loc (शहर या जगह) भरें।',
  'Refunds of export tax are matched by shipping bill and port.':
    'निर्यात कर के रिफ़ंड का मिलान शिपिंग बिल और पोर्ट से होता है।',
  'Fill ExpDtls as far as it is known.': 'ExpDtls में जितना ज्ञात है उतना भरें।',
  'Goods are supplied where their journey ends, unless a third person ordered them.':
    'वस्तुओं की आपूर्ति वहाँ होती है जहाँ उनकी यात्रा समाप्त होती है, जब तक कि उन्हें किसी तीसरे व्यक्ति ने न मँगाया हो।',
  'Nothing needs doing: bill-to and ship-to may lie in different states.':
    'कुछ करने की ज़रूरत नहीं: bill-to और ship-to अलग राज्यों में हो सकते हैं।',
  'An e-way bill covers the road inside India, which ends at the port.':
    'ई-वे बिल भारत के भीतर के रास्ते के लिए है, जो पोर्ट पर समाप्त होता है।',
  'Send the port or place of exit in ShipDtls, or ask for the e-way bill later.':
    'ShipDtls में पोर्ट या निकास का स्थान भेजें, या ई-वे बिल बाद में माँगें।',
};
