/** Causes and cures of the e-way bill API: signing in, and looking things up. */
export const ewayBillAccessCodes: Readonly<Record<string, string>> = {
  'The request is not valid JSON.': 'अनुरोध मान्य JSON नहीं है।',
  'Correct the JSON and send it again.': 'JSON ठीक करें और फिर भेजें।',
  'The user name is wrong.': 'उपयोगकर्ता नाम गलत है।',
  'Correct the API user name.': 'API उपयोगकर्ता का नाम ठीक करें।',
  'The password is wrong.': 'पासवर्ड गलत है।',
  'Correct the API password.': 'API का पासवर्ड ठीक करें।',
  'The client id is wrong.': 'client id गलत है।',
  'Send the client id issued for this environment.':
    'वह client id भेजें जो इसी परिवेश के लिए जारी हुआ है।',
  'The token is not valid.': 'टोकन मान्य नहीं है।',
  'Authenticate again and send the new token.': 'फिर से प्रमाणीकरण करें और नया टोकन भेजें।',
  'The token has expired.': 'टोकन की अवधि समाप्त हो गई है।',
  'The sign-in request could not be read.': 'साइन-इन का अनुरोध पढ़ा नहीं जा सका।',
  'Build the request again as the API documents it.': 'अनुरोध को API के दस्तावेज़ के अनुसार फिर से बनाएँ।',
  'The API user name or password is wrong, or belongs to another provider.':
    'API उपयोगकर्ता का नाम या पासवर्ड गलत है, या किसी दूसरे प्रदाता का है।',
  'Check both; create an API user for the provider you call through.':
    'दोनों जाँचें; जिस प्रदाता के माध्यम से कॉल करते हैं उसके लिए API उपयोगकर्ता बनाएँ।',
  'The data was encrypted with the wrong key.': 'डेटा गलत कुंजी से एन्क्रिप्ट किया गया है।',
  'Encrypt with the session key of the current token.': 'वर्तमान टोकन की सत्र कुंजी से एन्क्रिप्ट करें।',
  'The client id and client secret are not a known pair.':
    'client id और client secret किसी ज्ञात जोड़ी से मेल नहीं खाते।',
  'Send the pair issued for this environment.': 'वह जोड़ी भेजें जो इसी परिवेश के लिए जारी हुई है।',
  'The taxpayer has not registered with this provider.':
    'करदाता ने इस प्रदाता के लिए पंजीकरण नहीं किया है।',
  'Register for this provider on the e-way bill portal.':
    'ई-वे बिल पोर्टल पर इस प्रदाता के लिए पंजीकरण करें।',
  'The request has no payload.': 'अनुरोध में पेलोड नहीं है।',
  'Send the encrypted request in the member data.': 'एन्क्रिप्ट किया हुआ अनुरोध सदस्य data में भेजें।',
  'The token was issued to another client id.': 'टोकन किसी दूसरे client id को जारी हुआ है।',
  'Authenticate again with this client id.': 'इस client id से फिर प्रमाणीकरण करें।',
  'Too many requests came in a short time.': 'थोड़े समय में बहुत अधिक अनुरोध आए।',
  'Wait five minutes and send the request again.': 'पाँच मिनट रुकें और अनुरोध फिर भेजें।',
  'The user GSTIN is missing.': 'उपयोगकर्ता का GSTIN नहीं है।',
  'Fill the user GSTIN.': 'उपयोगकर्ता का GSTIN भरें।',
  'The user id is missing.': 'उपयोगकर्ता id नहीं है।',
  'Fill the user id.': 'उपयोगकर्ता id भरें।',
  'The token is not valid or has expired.': 'टोकन मान्य नहीं है या उसकी अवधि समाप्त हो गई है।',
  'The action is not a known one.': 'यह कार्रवाई (action) ज्ञात नहीं है।',
  'Send an action the API documents.': 'ऐसी action भेजें जो API के दस्तावेज़ में है।',
  'Too many requests came in a short time, or the GSTIN is blocked on this portal.':
    'थोड़े समय में बहुत अधिक अनुरोध आए, या यह GSTIN इस पोर्टल पर ब्लॉक है।',
  'Wait, then send fewer requests; have a block lifted by the helpdesk.':
    'रुकें, फिर कम अनुरोध भेजें; ब्लॉक हो तो हेल्पडेस्क से हटवाएँ।',
  'Nothing is held for the request, or the caller is not a party to it.':
    'अनुरोध के लिए यहाँ कुछ नहीं है, या कॉल करने वाला उसका पक्ष नहीं है।',
  'Check the number and the GSTIN that asks.': 'संख्या और पूछने वाले का GSTIN जाँचें।',
  'The GSTIN is not in the taxpayer master.': 'GSTIN करदाता मास्टर में नहीं है।',
  'The HSN code is not in the master.': 'HSN कोड मास्टर में नहीं है।',
  'Correct the HSN code.': 'HSN कोड ठीक करें।',
  'No transporter has this GSTIN or id.': 'इस GSTIN या id का कोई ट्रांसपोर्टर नहीं है।',
  'Correct the transporter id.': 'ट्रांसपोर्टर id ठीक करें।',
  'No transporter has this GSTIN.': 'इस GSTIN का कोई ट्रांसपोर्टर नहीं है।',
  'The list of a day is ready only on the next day.': 'किसी दिन की सूची अगले दिन ही तैयार होती है।',
  'Ask again tomorrow, or fetch each e-way bill by its number.':
    'कल फिर पूछें, या हर ई-वे बिल उसकी संख्या से मँगाएँ।',
  'The GSTIN is not valid.': 'GSTIN मान्य नहीं है।',
  'The name to search for is too short.': 'खोजने के लिए दिया गया नाम बहुत छोटा है।',
  'Enter at least six characters.': 'कम से कम छह अक्षर भरें।',
  'A date is badly written.': 'कोई तारीख गलत ढंग से लिखी है।',
  'Check the search values.': 'खोज के मान जाँचें।',
};
