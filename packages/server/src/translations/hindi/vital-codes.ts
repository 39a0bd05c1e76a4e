/** Causes and cures of the VITAL codes. */
export const vitalCodes: Readonly<Record<string, string>> = {
  'The Gstin request header is missing or empty.': 'अनुरोध में Gstin हेडर नहीं है या खाली है।',
  'Send the header Gstin with the GSTIN of the calling taxpayer.':
    'Gstin हेडर में उस करदाता का GSTIN भेजें जो कॉल कर रहा है।',
  'The token has expired, or does not fit the Gstin, user_name or client_id header.':
    'टोकन की अवधि समाप्त हो गई है, या वह Gstin, user_name या client_id हेडर से मेल नहीं खाता।',
  'Authenticate again and send the new AuthToken with the same GSTIN, user and client id.':
    'फिर से प्रमाणीकरण करें और नया AuthToken उसी GSTIN, उपयोगकर्ता और client id के साथ भेजें।',
  'The user name is missing from the headers or from the request body.':
    'हेडर में या अनुरोध की बॉडी में उपयोगकर्ता नाम नहीं है।',
  'Send user_name in the headers, or UserName in the sign-in body.':
    'हेडर में user_name भेजें, या साइन-इन की बॉडी में UserName।',
  'The sign-in request is badly formed, so nothing in it could be read.':
    'साइन-इन का अनुरोध गलत ढंग से बना है, इसलिए उसमें से कुछ भी पढ़ा नहीं जा सका।',
  'Build the body again as the API documents it: JSON, encrypted, in the member Data.':
    'बॉडी को API के दस्तावेज़ के अनुसार फिर से बनाएँ: JSON, एन्क्रिप्ट करके, सदस्य Data में।',
  'The user name or the password is wrong.': 'उपयोगकर्ता नाम या पासवर्ड गलत है।',
  'Correct the API user name and password; they differ from the web portal ones.':
    'API उपयोगकर्ता का नाम और पासवर्ड ठीक करें; ये वेब पोर्टल वाले से अलग होते हैं।',
  'The client_id and client_secret headers are not a known pair.':
    'client_id और client_secret हेडर किसी ज्ञात जोड़ी से मेल नहीं खाते।',
  'Send the pair issued for this environment (sandbox and production pairs differ).':
    'वह जोड़ी भेजें जो इसी परिवेश के लिए जारी हुई है (सैंडबॉक्स और प्रोडक्शन की जोड़ियाँ अलग होती हैं)।',
  'The client_id header is missing.': 'client_id हेडर नहीं है।',
  'Send the header client_id on every call.': 'हर कॉल में client_id हेडर भेजें।',
  'The client_secret header is missing.': 'client_secret हेडर नहीं है।',
  'Send the header client_secret on every call.': 'हर कॉल में client_secret हेडर भेजें।',
  'The password was encrypted with the wrong public key or the wrong padding.':
    'पासवर्ड गलत सार्वजनिक कुंजी या गलत पैडिंग से एन्क्रिप्ट किया गया है।',
  'Encrypt with the sign-in public key of this environment, not the signing certificate.':
    'इस परिवेश की साइन-इन वाली सार्वजनिक कुंजी से एन्क्रिप्ट करें, हस्ताक्षर के प्रमाणपत्र से नहीं।',
  'The user is frozen, or its GSTIN is inactive or not enabled for e-invoicing.':
    'उपयोगकर्ता फ़्रीज़ है, या उसका GSTIN निष्क्रिय है या ई-इनवॉइस के लिए सक्षम नहीं है।',
  'Have the user unfrozen on the portal; check that the GSTIN is active and enabled.':
    'पोर्टल पर उपयोगकर्ता को अनफ़्रीज़ करवाएँ; जाँचें कि GSTIN सक्रिय और सक्षम है।',
  'The token was issued to another GSTIN than the one in the Gstin header.':
    'टोकन किसी दूसरे GSTIN को जारी हुआ है, Gstin हेडर वाले को नहीं।',
  'Send the GSTIN that signed in, or sign in with the GSTIN you want to use.':
    'वही GSTIN भेजें जिससे साइन इन किया था, या जिस GSTIN से काम करना है उसी से साइन इन करें।',
  'The app key could not be decrypted, or is not 32 bytes long.':
    'AppKey को डिक्रिप्ट नहीं किया जा सका, या उसकी लंबाई 32 बाइट नहीं है।',
  "Make a random 32-byte AES key and encrypt it with this environment's public key.":
    '32 बाइट की यादृच्छिक AES कुंजी बनाएँ और उसे इस परिवेश की सार्वजनिक कुंजी से एन्क्रिप्ट करें।',
  'There is no user of this name.': 'इस नाम का कोई उपयोगकर्ता नहीं है।',
  'Check the spelling of the user name, or create the API user on the portal.':
    'उपयोगकर्ता नाम की वर्तनी जाँचें, या पोर्टल पर API उपयोगकर्ता बनाएँ।',
  'The user was created for another client id or another service provider.':
    'यह उपयोगकर्ता किसी दूसरे client id या दूसरे सेवा प्रदाता के लिए बनाया गया था।',
  'Use the client id the user belongs to, or create an API user for this client id.':
    'वह client id इस्तेमाल करें जिससे यह उपयोगकर्ता जुड़ा है, या इस client id के लिए API उपयोगकर्ता बनाएँ।',
  'The user exists but the password is wrong.': 'उपयोगकर्ता मौजूद है, पर पासवर्ड गलत है।',
  'Correct the password; if it is lost, reset it on the portal.':
    'पासवर्ड ठीक करें; भूल गए हों तो पोर्टल पर नया बनाएँ।',
  'Data does not open: with the private key at sign-in, with the SEK in any other call.':
    'Data खुलता नहीं: साइन-इन में निजी कुंजी से, किसी और कॉल में SEK से।',
  'Encrypt with RSA (PKCS #1 v1.5) to sign in, else with AES and the SEK; send Base64.':
    'साइन इन के लिए RSA (PKCS #1 v1.5) से एन्क्रिप्ट करें, बाकी कॉल में AES और SEK से; Base64 भेजें।',
  'Check both, and use the forgotten-password page of the portal if need be.':
    'दोनों जाँचें, और ज़रूरत हो तो पोर्टल का "पासवर्ड भूल गए" पेज इस्तेमाल करें।',
  'Nothing is held for what was asked, such as a GSTIN missing from the taxpayer master.':
    'जो पूछा गया उसके लिए यहाँ कुछ नहीं है, जैसे GSTIN करदाता मास्टर में नहीं है।',
  'Check the value; for a GSTIN, call the sync from the common portal and ask again.':
    'मान जाँचें; GSTIN हो तो कॉमन पोर्टल से सिंक करने वाली कॉल करें और फिर पूछें।',
  'The user name or the password of the portal login is wrong.':
    'पोर्टल लॉगिन का उपयोगकर्ता नाम या पासवर्ड गलत है।',
  'Enter the right pair, or reset the password on the portal.':
    'सही नाम और पासवर्ड डालें, या पोर्टल पर पासवर्ड नया बनाएँ।',
  'The new password is too simple.': 'नया पासवर्ड बहुत सरल है।',
  'Choose one with upper case, lower case, a digit and a special character.':
    'ऐसा पासवर्ड चुनें जिसमें बड़ा अक्षर, छोटा अक्षर, अंक और विशेष चिह्न हो।',
  'Somebody already uses this user name.': 'यह उपयोगकर्ता नाम पहले से किसी और का है।',
  'Choose another user name.': 'दूसरा उपयोगकर्ता नाम चुनें।',
  'What was asked for is not there: master data, or an operation of this path and method.':
    'जो माँगा गया वह यहाँ नहीं है: मास्टर डेटा, या इस पाथ और मेथड वाली कार्रवाई।',
  'Check the search values, or the method and path of the call, and try again.':
    'खोज के मान, या कॉल का मेथड और पाथ जाँचें और फिर प्रयास करें।',
  'The mobile number is wrong.': 'मोबाइल नंबर गलत है।',
  'Enter the registered number; update it on the GST common portal if it changed.':
    'पंजीकृत नंबर डालें; नंबर बदल गया हो तो उसे GST कॉमन पोर्टल पर बदलें।',
  'The GSTIN already has the ten sub-users it may have.':
    'इस GSTIN के दस उप-उपयोगकर्ता पहले से हैं; इससे अधिक नहीं हो सकते।',
  'Freeze or reuse an existing sub-user.': 'किसी मौजूदा उप-उपयोगकर्ता को फ़्रीज़ करें या उसी का उपयोग करें।',
  'A sub-user with this name already exists.': 'इस नाम का उप-उपयोगकर्ता पहले से है।',
  'Choose another name for the sub-user.': 'उप-उपयोगकर्ता के लिए दूसरा नाम चुनें।',
  'The request arrived empty or without a required value.':
    'अनुरोध खाली आया, या उसमें कोई ज़रूरी मान नहीं था।',
  'Send all the required values.': 'सभी ज़रूरी मान भेजें।',
  'The suffix chosen for the login id has more than four characters.':
    'लॉगिन id के लिए चुना गया प्रत्यय चार अक्षरों से लंबा है।',
  'Use a suffix of one to four characters.': 'एक से चार अक्षरों का प्रत्यय चुनें।',
  'Nothing was found for the request.': 'अनुरोध के लिए कुछ नहीं मिला।',
  'Check the search values and try again.': 'खोज के मान जाँचें और फिर प्रयास करें।',
  'The taxpayer master holds no mobile number for the GSTIN.':
    'करदाता मास्टर में इस GSTIN का कोई मोबाइल नंबर नहीं है।',
  'Add the number on the GST common portal, then use the update option of this portal.':
    'GST कॉमन पोर्टल पर नंबर जोड़ें, फिर इस पोर्टल का अपडेट विकल्प चलाएँ।',
  'The GST registration of the person who registers is cancelled.':
    'पंजीकरण करने वाले व्यक्ति का GST पंजीकरण रद्द है।',
  'Have the registration restored; a transporter can enrol as a transporter instead.':
    'पंजीकरण बहाल कराएँ; ट्रांसपोर्टर इसके बजाय ट्रांसपोर्टर के रूप में नामांकन कर सकता है।',
  'This GSTIN may not use the service.': 'यह GSTIN इस सेवा का उपयोग नहीं कर सकता।',
  'Check that the GSTIN is one that e-invoicing applies to.':
    'जाँचें कि इस GSTIN पर ई-इनवॉइस लागू होता है।',
  'The GST common portal shows the GSTIN as deregistered.':
    'GST कॉमन पोर्टल पर यह GSTIN अपंजीकृत दिखता है।',
  'Check the status on the common portal; if it is active, tell the helpdesk.':
    'कॉमन पोर्टल पर स्थिति जाँचें; वह सक्रिय हो तो हेल्पडेस्क को बताएँ।',
  'The GST registration of the person who registers is inactive.':
    'पंजीकरण करने वाले व्यक्ति का GST पंजीकरण निष्क्रिय है।',
  'Make the registration active again; a transporter can enrol as a transporter instead.':
    'पंजीकरण फिर सक्रिय कराएँ; ट्रांसपोर्टर इसके बजाय ट्रांसपोर्टर के रूप में नामांकन कर सकता है।',
  'The provisional GST id was never activated, so there is no registration.':
    'अनंतिम GST id कभी सक्रिय नहीं की गई, इसलिए कोई पंजीकरण नहीं है।',
  'Register for GST; a transporter can enrol as a transporter instead.':
    'GST में पंजीकरण कराएँ; ट्रांसपोर्टर इसके बजाय ट्रांसपोर्टर के रूप में नामांकन कर सकता है।',
  'The sub-user could not be stored.': 'उप-उपयोगकर्ता को सहेजा नहीं जा सका।',
  'Try again.': 'फिर प्रयास करें।',
  'The portal failed while it handled the request.': 'अनुरोध पर काम करते समय पोर्टल में गड़बड़ी हुई।',
  'Try again after a while; if it goes on, tell the helpdesk.':
    'कुछ देर बाद फिर प्रयास करें; समस्या बनी रहे तो हेल्पडेस्क को बताएँ।',
  'The GSTIN has no sub-users to show.': 'इस GSTIN का दिखाने लायक कोई उप-उपयोगकर्ता नहीं है।',
  'Create a sub-user first.': 'पहले एक उप-उपयोगकर्ता बनाएँ।',
  'The same details are stored already.': 'यही विवरण पहले से सहेजा हुआ है।',
  'Use the stored entry, or change the details.': 'सहेजी हुई प्रविष्टि का उपयोग करें, या विवरण बदलें।',
  'The new password equals the old one.': 'नया पासवर्ड पुराने जैसा ही है।',
  'Choose another new password.': 'दूसरा नया पासवर्ड चुनें।',
  'The current password was entered wrongly, so the change was refused.':
    'वर्तमान पासवर्ड गलत डाला गया, इसलिए बदलाव स्वीकार नहीं हुआ।',
  'Enter the right current password and try again.': 'सही वर्तमान पासवर्ड डालें और फिर प्रयास करें।',
  'The account is frozen already.': 'खाता पहले से फ़्रीज़ है।',
  'Nothing to do; only an active account can be frozen.':
    'कुछ करने की ज़रूरत नहीं; केवल सक्रिय खाता ही फ़्रीज़ किया जा सकता है।',
  'An account for this GSTIN already exists.': 'इस GSTIN का खाता पहले से है।',
  'Log in with it; use the forgotten user name or password page if need be.':
    'उसी से लॉगिन करें; ज़रूरत हो तो "उपयोगकर्ता नाम भूल गए" या "पासवर्ड भूल गए" पेज इस्तेमाल करें।',
  'The GSTIN is unknown or its check character is wrong.':
    'GSTIN ज्ञात नहीं है, या उसका चेक अक्षर गलत है।',
  'Correct the GSTIN; if it is right, sync it from the common portal and send again.':
    'GSTIN ठीक करें; वह सही हो तो उसे कॉमन पोर्टल से सिंक करें और फिर भेजें।',
  'The supplier, recipient or ship-to GSTIN is inactive or cancelled.':
    'आपूर्तिकर्ता, प्राप्तकर्ता या सुपुर्दगी स्थान (ship-to) का GSTIN निष्क्रिय या रद्द है।',
  'Sync the GSTIN from the common portal; if it is then active, send the document again.':
    'GSTIN को कॉमन पोर्टल से सिंक करें; उसके बाद वह सक्रिय हो तो दस्तावेज़ फिर भेजें।',
  'The GSTIN given to the look-up is not a valid one.': 'खोज के लिए दिया गया GSTIN मान्य नहीं है।',
  'Correct the GSTIN.': 'GSTIN ठीक करें।',
  'Enter the right user name.': 'सही उपयोगकर्ता नाम डालें।',
  'A transporter who is enrolled but not registered under GST tries to log in.':
    'ऐसा ट्रांसपोर्टर लॉगिन करना चाहता है जो नामांकित है, पर GST में पंजीकृत नहीं।',
  'Register for GST; an enrolled transporter has no access.':
    'GST में पंजीकरण कराएँ; केवल नामांकित ट्रांसपोर्टर को प्रवेश नहीं मिलता।',
  'The account is frozen because the GSTIN is not active.': 'खाता फ़्रीज़ है, क्योंकि GSTIN सक्रिय नहीं है।',
  'Check the GSTIN on the common portal; if it is active, tell the helpdesk.':
    'कॉमन पोर्टल पर GSTIN जाँचें; वह सक्रिय हो तो हेल्पडेस्क को बताएँ।',
  'The account is cancelled because the GSTIN is not active.':
    'खाता रद्द है, क्योंकि GSTIN सक्रिय नहीं है।',
  'The account is suspended because the GSTIN is not active.':
    'खाता निलंबित है, क्योंकि GSTIN सक्रिय नहीं है।',
  'The user account is not active.': 'उपयोगकर्ता का खाता सक्रिय नहीं है।',
  'Check the state of the account; if it is frozen, create a new one.':
    'खाते की स्थिति जाँचें; वह फ़्रीज़ हो तो नया बनाएँ।',
  'A transporter with a common enrolment number tries to log in.':
    'कॉमन नामांकन संख्या वाला ट्रांसपोर्टर लॉगिन करना चाहता है।',
  'Use a normal GST registration; common enrolment is for e-way bills only.':
    'सामान्य GST पंजीकरण का उपयोग करें; कॉमन नामांकन केवल ई-वे बिल के लिए है।',
  'The PIN code of the named party is not in the PIN master and fits no state.':
    'बताए गए पक्ष का PIN कोड PIN मास्टर में नहीं है और किसी राज्य में नहीं आता।',
  'Correct the PIN code of that party.': 'उस पक्ष का PIN कोड ठीक करें।',
  'The PIN code of the named party lies in another state than its state code.':
    'बताए गए पक्ष का PIN कोड उसके राज्य कोड वाले राज्य में नहीं, दूसरे राज्य में है।',
  'Correct Pin or Stcd of that party so that they agree.':
    'उस पक्ष का Pin या Stcd ठीक करें, ताकि दोनों मेल खाएँ।',
  'A PIN code given to work out the distance is not known.':
    'दूरी निकालने के लिए दिया गया कोई PIN कोड ज्ञात नहीं है।',
  'Correct the dispatch and delivery PIN codes, or send the distance yourself.':
    'प्रेषण और सुपुर्दगी के PIN कोड ठीक करें, या दूरी स्वयं भेजें।',
  'The portal met something it did not expect, or is too busy or stopping.':
    'पोर्टल के सामने कुछ अप्रत्याशित आया, या वह बहुत व्यस्त है या बंद हो रहा है।',
  'Wait a moment and try again; if it goes on, tell the helpdesk.':
    'थोड़ी देर रुककर फिर प्रयास करें; समस्या बनी रहे तो हेल्पडेस्क को बताएँ।',
  'A service provider tried a registration meant for taxpayers.':
    'किसी सेवा प्रदाता ने करदाताओं वाला पंजीकरण करना चाहा।',
  'Use the registration meant for service providers.': 'सेवा प्रदाताओं वाला पंजीकरण करें।',
  'The GSTIN is not registered on the portal.': 'यह GSTIN पोर्टल पर पंजीकृत नहीं है।',
  'Register on the portal first.': 'पहले पोर्टल पर पंजीकरण करें।',
  'The GSTIN is not enabled for e-invoicing in production.':
    'यह GSTIN प्रोडक्शन में ई-इनवॉइस के लिए सक्षम नहीं है।',
  'Enable the GSTIN on the portal if the turnover rule applies to it.':
    'यदि टर्नओवर का नियम इस GSTIN पर लागू हो तो इसे पोर्टल पर सक्षम करें।',
  'The transporter id is unknown, or its registration or enrolment is cancelled.':
    'ट्रांसपोर्टर id ज्ञात नहीं है, या उसका पंजीकरण या नामांकन रद्द है।',
  'Correct TransId, or choose another transporter.': 'TransId ठीक करें, या दूसरा ट्रांसपोर्टर चुनें।',
  'The caller has no right to this call or this data.':
    'कॉल करने वाले को इस कॉल या इस डेटा का अधिकार नहीं है।',
  'Sign in as a user who has the right, or ask for the access.':
    'ऐसे उपयोगकर्ता से साइन इन करें जिसे अधिकार है, या अधिकार माँगें।',
  'The data could not be stored.': 'डेटा को सहेजा नहीं जा सका।',
  'Try again; if it goes on, tell the helpdesk.': 'फिर प्रयास करें; समस्या बनी रहे तो हेल्पडेस्क को बताएँ।',
  'The call comes from an IP address that is not whitelisted for the client.':
    'कॉल ऐसे IP पते से आई है जो इस क्लाइंट के लिए व्हाइटलिस्ट में नहीं है।',
  'Call from a whitelisted address; the portal shows which are, and takes requests for others.':
    'व्हाइटलिस्ट वाले पते से कॉल करें; पोर्टल दिखाता है कि वे कौन-से हैं, और दूसरे पतों के लिए आवेदन लेता है।',
  'The request waits for an officer to approve it.': 'अनुरोध किसी अधिकारी की स्वीकृति की प्रतीक्षा में है।',
  'Wait for the approval.': 'स्वीकृति की प्रतीक्षा करें।',
  'The request was rejected.': 'अनुरोध अस्वीकार कर दिया गया।',
  'Register again with correct details.': 'सही विवरण के साथ फिर पंजीकरण करें।',
  'The taxpayer is registered already.': 'करदाता पहले से पंजीकृत है।',
  'Log in with the existing account.': 'मौजूदा खाते से लॉगिन करें।',
  'The GSTIN is enabled for e-invoicing already.': 'यह GSTIN ई-इनवॉइस के लिए पहले से सक्षम है।',
  'Nothing to do; go on and use the service.': 'कुछ करने की ज़रूरत नहीं; आगे बढ़ें और सेवा का उपयोग करें।',
  'The GSTIN is deregistered.': 'यह GSTIN अपंजीकृत हो चुका है।',
  'Check the status on the GST common portal.': 'GST कॉमन पोर्टल पर स्थिति जाँचें।',
  'The GSTIN is blocked on this portal, as a rule after too many refused calls.':
    'यह GSTIN इस पोर्टल पर ब्लॉक है, प्रायः बहुत अधिक अस्वीकृत कॉल के बाद।',
  'Correct what was refused, then ask the helpdesk to lift the block.':
    'जो अस्वीकृत हुआ उसे ठीक करें, फिर हेल्पडेस्क से ब्लॉक हटाने को कहें।',
  'The PIN master holds no PIN codes for the state.': 'PIN मास्टर में इस राज्य का कोई PIN कोड नहीं है।',
  'Check the state code.': 'राज्य कोड जाँचें।',
  'The existing client secret was entered wrongly.': 'मौजूदा client secret गलत डाला गया।',
  'Enter the right client secret.': 'सही client secret डालें।',
  'No API user has been created.': 'कोई API उपयोगकर्ता नहीं बनाया गया है।',
  'Create an API user on the portal.': 'पोर्टल पर API उपयोगकर्ता बनाएँ।',
  'The taxpayer is not integrated directly with the API.': 'यह करदाता API से सीधे जुड़ा हुआ नहीं है।',
  'Use the page meant for your way of access, or apply for direct access.':
    'अपने जुड़ने के तरीके वाला पेज इस्तेमाल करें, या सीधे जुड़ने के लिए आवेदन करें।',
  'The taxpayer is not registered on the portal.': 'यह करदाता पोर्टल पर पंजीकृत नहीं है।',
  'The GSTIN is linked to this client id already.': 'यह GSTIN इस client id से पहले ही जुड़ा है।',
  'Nothing to do; go on and use the link.': 'कुछ करने की ज़रूरत नहीं; आगे बढ़ें और इस जुड़ाव का उपयोग करें।',
  'The direct integrator has not enabled this GSTIN.':
    'सीधे जुड़ने वाले इंटीग्रेटर ने इस GSTIN को सक्षम नहीं किया है।',
  'Ask the integrator to link the GSTIN to its client id.':
    'इंटीग्रेटर से कहें कि इस GSTIN को अपने client id से जोड़े।',
  'The GSTIN was cancelled before the date of the document.':
    'दस्तावेज़ की तारीख से पहले ही GSTIN रद्द हो गया था।',
  'Check the document date and the GSTIN; a document cannot be later than the cancellation.':
    'दस्तावेज़ की तारीख और GSTIN जाँचें; दस्तावेज़ रद्द होने के बाद की तारीख का नहीं हो सकता।',
  'The GSTIN is cancelled and the master does not say since when.':
    'GSTIN रद्द है और मास्टर में यह नहीं है कि कब से।',
  'Sync the GSTIN from the common portal and send the document again.':
    'GSTIN को कॉमन पोर्टल से सिंक करें और दस्तावेज़ फिर भेजें।',
  'The GSTIN is inactive.': 'GSTIN निष्क्रिय है।',
  'Check the GSTIN; if it is active on the common portal, sync it and send again.':
    'GSTIN जाँचें; कॉमन पोर्टल पर वह सक्रिय हो तो उसे सिंक करें और फिर भेजें।',
  'The document date lies before the registration of the (now cancelled) GSTIN.':
    'दस्तावेज़ की तारीख (अब रद्द हो चुके) GSTIN के पंजीकरण से पहले की है।',
  'Check the document date and the GSTIN.': 'दस्तावेज़ की तारीख और GSTIN जाँचें।',
  'The GSTIN is cancelled and the master does not say when it was registered.':
    'GSTIN रद्द है और मास्टर में यह नहीं है कि उसका पंजीकरण कब हुआ था।',
  'The document is dated before the GSTIN was registered.':
    'दस्तावेज़ की तारीख GSTIN के पंजीकरण से पहले की है।',
  'Check the document date and the GSTIN of each party.': 'दस्तावेज़ की तारीख और हर पक्ष का GSTIN जाँचें।',
  'The GSTIN does not meet the conditions for e-invoicing.':
    'यह GSTIN ई-इनवॉइस की शर्तें पूरी नहीं करता।',
  'Check that the GSTIN is active and the turnover rule applies to it.':
    'जाँचें कि GSTIN सक्रिय है और टर्नओवर का नियम उस पर लागू होता है।',
  'The turnover entered does not fit the slab this PAN is enabled for.':
    'भरा गया टर्नओवर उस स्लैब से मेल नहीं खाता जिसके लिए यह PAN सक्षम है।',
  'Enter a turnover below ten crore, or correct the slab.':
    'दस करोड़ से कम टर्नओवर भरें, या स्लैब ठीक करें।',
  'The supplier GSTIN is not active.': 'आपूर्तिकर्ता का GSTIN सक्रिय नहीं है।',
  'Make the registration active, or sync the GSTIN if the common portal shows it active.':
    'पंजीकरण सक्रिय कराएँ, या कॉमन पोर्टल पर GSTIN सक्रिय दिखे तो उसे सिंक करें।',
};
