import type { Messages } from '../en/index.ts';

export const mistakes: Messages['workbench']['mistakes'] = {
  right: {
    title: 'Body सही है',
    meaning: 'यह वैसे ही खुलती है जैसे यह पोर्टल खोलता है।',
    cure: '',
  },
  'key-needed': {
    title: 'सील है; कुंजी मिले तो और बताया जा सकता है',
    meaning: 'बाहर से इससे अधिक कुछ नहीं दिखता।',
    cure: 'उसी लॉगिन का Sek (या सील किया Sek और AppKey) भरें।',
  },
  'login-unopened': {
    title: 'बाहर से लॉगिन सही दिखता है',
    meaning: 'इसका रूप और लंबाई एक RSA ब्लॉक जैसी है। भीतर क्या है, यह केवल पोर्टल खोल सकता है।',
    cure: 'इस पोर्टल के सैंडबॉक्स में साइन इन करके फिर कोशिश करें: तब यह भीतर भी देखता है।',
  },

  'login-oaep': {
    title: 'OAEP पैडिंग वाला RSA',
    meaning: 'लॉगिन OAEP से एन्क्रिप्ट हुआ है। पोर्टल PKCS#1 v1.5 चाहता है।',
    cure: 'पैडिंग का नाम लिखें: Java में RSA/ECB/PKCS1Padding, .NET में RSAEncryptionPadding.Pkcs1, Node और PHP में RSA_PKCS1_PADDING, Python में PKCS1_v1_5।',
  },
  'login-not-base64': {
    title: 'RSA से पहले JSON का base64 नहीं बना',
    meaning: 'संस्करण 1.04 JSON को नहीं, उसके base64 पाठ को एन्क्रिप्ट करता है।',
    cure: 'पहले JSON का base64, फिर उस पाठ का RSA, फिर परिणाम का base64।',
  },
  'login-app-key-text': {
    title: 'AppKey में कुंजी का base64 पाठ है',
    meaning: 'base64 पाठ के पहले 32 अक्षर ऐसे भेजे गए मानो वही कुंजी के बाइट हों।',
    cure: '32 यादृच्छिक बाइट का base64 एक बार भेजें (v1.04), या वही बाइट RSA में (v1.03)।',
  },
  'login-plain': {
    title: 'लॉगिन एन्क्रिप्ट नहीं है',
    meaning: 'उपयोगकर्ता नाम, पासवर्ड और AppKey रास्ते में कोई भी पढ़ सकता है।',
    cure: 'पोर्टल की सार्वजनिक कुंजी से PKCS#1 v1.5 में एन्क्रिप्ट करें। पासवर्ड असली था तो बदल दें।',
  },
  'login-signing-key': {
    title: 'किसी और कुंजी से एन्क्रिप्ट हुआ',
    meaning:
      'यह किसी पैडिंग से नहीं खुलता। अक्सर इनवॉइस पर हस्ताक्षर वाला प्रमाणपत्र लॉगिन की कुंजी समझ लिया जाता है।',
    cure: 'जिस पोर्टल को कॉल करते हैं, उसी के /keys/auth-public-key.pem से कुंजी लें।',
  },
  'login-wrong-password': {
    title: 'पासवर्ड दूसरा है',
    meaning: 'लॉगिन खुलता है, पर उसमें वह पासवर्ड नहीं जो यहाँ दिया गया।',
    cure: 'कटे हुए अक्षर, किनारों पर खाली जगह, या दूसरे उपयोगकर्ता का पासवर्ड देखें।',
  },
  'sek-text': {
    title: 'Sek का base64 पाठ कुंजी बना',
    meaning: 'कुंजी में पाठ के 44 अक्षरों में से पहले 32 थे, न कि वे 32 बाइट जो वह बताता है।',
    cure: 'खुले Sek का base64 डिकोड करें; कुंजी 32 बाइट की है।',
  },
  'cbc-zero-iv': {
    title: 'CBC मोड में AES, IV शून्य',
    meaning: 'पोर्टल ECB चलाता है, जिसमें IV नहीं होता। केवल पहला ब्लॉक सही निकलता है।',
    cure: 'AES/ECB/PKCS5Padding (Java), CipherMode.ECB (.NET), aes-256-ecb (OpenSSL, Node, PHP) चुनें।',
  },
  'cbc-random-iv': {
    title: 'CBC मोड में AES, आगे IV',
    meaning: 'पहले 16 बाइट IV हैं। पोर्टल ECB चलाता है, जिसमें IV नहीं होता।',
    cure: 'ECB चुनें, और केवल एन्क्रिप्ट किया पाठ भेजें।',
  },
  'app-key-as-sek': {
    title: 'Sek की जगह AppKey लगी',
    meaning: 'AppKey केवल लॉगिन के उत्तर का Sek खोलती है।',
    cure: 'AppKey से Sek खोलें, फिर खुले Sek से payload सील करें।',
  },
  'sealed-sek-as-key': {
    title: 'Sek जैसा आया वैसा ही लगा',
    meaning: 'लॉगिन के उत्तर का Sek स्वयं AppKey से एन्क्रिप्ट है।',
    cure: 'उसका base64 डिकोड करें, AppKey से (AES-ECB) खोलें, और जो 32 बाइट निकलें वही लगाएँ।',
  },
  'not-encrypted': {
    title: 'Data एन्क्रिप्ट नहीं है',
    meaning: 'base64 के पीछे, या उसके बिना ही, खुला पाठ है।',
    cure: 'base64 से पहले JSON को Sek से AES-256-ECB में एन्क्रिप्ट करें।',
  },
  'base64-twice': {
    title: 'base64 दो बार लगा',
    meaning: 'पहले base64 के पीछे एक और base64 है।',
    cure: 'कई लाइब्रेरी base64 ही लौटाती हैं: उनके परिणाम को फिर से एन्कोड न करें।',
  },
  base64url: {
    title: 'URL वर्णमाला का base64',
    meaning: 'पाठ में + और / की जगह - और _ हैं।',
    cure: 'मानक वर्णमाला और अंत में = रखें: Java में Base64.getEncoder(), Python में base64.b64encode।',
  },
  hex: {
    title: 'base64 की जगह hex',
    meaning: 'एन्क्रिप्ट किए बाइट हेक्साडेसिमल अंकों में लिखे गए।',
    cure: 'उन्हें base64 में लिखें।',
  },
  'zero-padding': {
    title: 'शून्य से भरा गया, या भरा ही नहीं',
    meaning: 'पाठ का अंत शून्य बाइट से भरा गया। पोर्टल PKCS#7 चाहता है।',
    cure: 'PKCS7 या PKCS5 पैडिंग चुनें; AES में दोनों एक ही हैं।',
  },
  'missing-client-id': {
    title: 'हेडर client_id नहीं है',
    meaning: 'उसके बिना पोर्टल 1011 देता है।',
    cure: 'हर कॉल के साथ client_id भेजें।',
  },
  'missing-client-secret': {
    title: 'हेडर client_secret नहीं है',
    meaning: 'उसके बिना पोर्टल 1012 देता है।',
    cure: 'हर कॉल के साथ client_secret भेजें।',
  },
  'missing-gstin': {
    title: 'हेडर Gstin नहीं है',
    meaning: 'उसके बिना पोर्टल 1004 देता है।',
    cure: 'हर कॉल के साथ API उपयोगकर्ता का GSTIN भेजें (v1.04 में लॉगिन पर भी)।',
  },
  'missing-user-name': {
    title: 'हेडर user_name नहीं है',
    meaning: 'उसके बिना पोर्टल 1006 देता है।',
    cure: 'लॉगिन के बाद हर कॉल के साथ API उपयोगकर्ता का नाम भेजें।',
  },
  'missing-auth-token': {
    title: 'हेडर AuthToken नहीं है',
    meaning: 'उसके बिना पोर्टल 1005 देता है।',
    cure: 'बाकी हर कॉल के साथ लॉगिन के उत्तर का AuthToken भेजें।',
  },
  'unknown-token': {
    title: 'AuthToken दूसरा है',
    meaning: 'टोकन अनजान है, समाप्त हो चुका है, या किसी और उपयोगकर्ता का है।',
    cure: 'लॉगिन करें और जो टोकन आए वही लगाएँ; उसे TokenExpiry तक रखें।',
  },
  'wrong-client-secret': {
    title: 'client_secret दूसरा है',
    meaning: 'यह इस client id का secret नहीं है।',
    cure: 'फिर से कॉपी करें; खाली जगह, कटे अक्षर, और दूसरे पोर्टल के क्रेडेंशियल देखें।',
  },
  'wrong-gstin': {
    title: 'Gstin दूसरा है',
    meaning: 'हेडर का GSTIN इस API उपयोगकर्ता का नहीं है।',
    cure: 'वही GSTIN भेजें जिसके लिए उपयोगकर्ता बना है, न कि क्रेता या दूसरी शाखा का।',
  },

  'header-twice': {
    title: 'एक हेडर दो बार है',
    meaning: 'एक ही नाम के, या उसकी दो वर्तनी के, हेडर रास्ते में अल्पविराम से जुड़ जाते हैं।',
    cure: 'एक बार भेजें। पोर्टल के लिए client_id और client-id एक ही हैं।',
  },
  'content-type': {
    title: 'content type दूसरा है',
    meaning: 'body JSON है और हेडर कुछ और कहता है।',
    cure: 'Content-Type: application/json भेजें।',
  },
  'id-secret-swapped': {
    title: 'client_id और client_secret आपस में बदल गए',
    meaning: 'id का रूप secret जैसा है और secret का id जैसा।',
    cure: 'दोनों मान आपस में बदलें।',
  },
  'client-id-shape': {
    title: 'client_id का रूप असामान्य है',
    meaning: 'id में 15 अक्षर होते हैं: पाँच वर्ण, दो अंक, TXP, ERP, GSP या ECO, और पाँच और।',
    cure: 'मिले हुए क्रेडेंशियल से मिलाएँ।',
  },
  'client-secret-shape': {
    title: 'client_secret का रूप असामान्य है',
    meaning: 'secret में 20 वर्ण और अंक होते हैं।',
    cure: 'मिले हुए क्रेडेंशियल से मिलाएँ।',
  },
  'auth-token-shape': {
    title: 'AuthToken का रूप असामान्य है',
    meaning: 'टोकन में 25 वर्ण और अंक होते हैं, और आगे Bearer जैसा कोई शब्द नहीं।',
    cure: 'लॉगिन के उत्तर का AuthToken जैसा है वैसा भेजें।',
  },
  'gstin-shape': {
    title: 'Gstin कोई GSTIN नहीं है',
    meaning: 'GSTIN में दो अंक और तेरह अंक या बड़े अक्षर होते हैं।',
    cure: 'सभी 15 अक्षर बड़े अक्षरों में भेजें।',
  },
  'gstin-check-digit': {
    title: 'GSTIN का जाँच अक्षर मेल नहीं खाता',
    meaning: 'अंतिम अक्षर बाकी से मेल नहीं खाता। सैंडबॉक्स के परीक्षण GSTIN में ऐसा हो सकता है।',
    cure: 'यदि यह ऐसा परीक्षण GSTIN नहीं है, तो आपस में बदले दो अक्षर खोजें।',
  },
  'wrong-client-id': {
    title: 'client_id दूसरा है',
    meaning: 'यह वह id नहीं जो होनी चाहिए।',
    cure: 'id और secret एक ही पोर्टल के लगाएँ।',
  },
  'wrong-user-name': {
    title: 'उपयोगकर्ता नाम दूसरा है',
    meaning: 'यह वह उपयोगकर्ता नहीं जो होना चाहिए।',
    cure: 'लॉगिन में और हेडर user_name में एक ही नाम लगाएँ।',
  },

  'too-large': {
    title: 'body बहुत बड़ी है',
    meaning: 'payload अधिक से अधिक 2 MB का होता है।',
    cure: 'एक दस्तावेज़ में कम मदें भेजें, अधिक से अधिक 1000।',
  },
  'empty-body': {
    title: 'body है ही नहीं',
    meaning: 'कुछ भेजा नहीं गया, या curl को जो फ़ाइल भेजनी थी वह यहाँ नहीं है।',
    cure: '{"Data":"…"} भेजें।',
  },
  bom: {
    title: 'आगे byte-order mark है',
    meaning: 'पाठ से पहले तीन न दिखने वाले बाइट (EF BB BF) JSON नहीं हैं।',
    cure: 'UTF-8 बिना BOM लिखें: .NET में new UTF8Encoding(false)।',
  },
  'utf-16': {
    title: 'UTF-8 की जगह UTF-16',
    meaning: 'हर दूसरा बाइट शून्य है।',
    cure: 'पाठ को UTF-8 बाइट में बदलें: .NET में Encoding.UTF8 (Encoding.Unicode UTF-16 है)।',
  },
  gzip: {
    title: 'gzip से पैक है',
    meaning: 'पोर्टल पैक की हुई body या payload नहीं लेता।',
    cure: 'बिना पैक किए भेजें।',
  },
  'latin-1': {
    title: 'UTF-8 नहीं है',
    meaning: 'पाठ किसी और एन्कोडिंग में JSON है, जैसे Windows-1252।',
    cure: 'एन्क्रिप्ट करने से पहले पाठ को UTF-8 बाइट में बदलें।',
  },
  'form-encoded': {
    title: 'वेब फ़ॉर्म की तरह भेजा गया',
    meaning: 'body JSON की जगह Data=… है।',
    cure: 'Content-Type: application/json के साथ JSON पाठ {"Data":"…"} भेजें।',
  },
  'no-envelope': {
    title: 'सील किया पाठ अकेला है',
    meaning: 'भेजते समय उसे JSON ऑब्जेक्ट में होना चाहिए। केवल यही भाग कॉपी किया हो तो ठीक है।',
    cure: '{"Data":"…"} भेजें।',
  },
  'json-twice': {
    title: 'JSON स्ट्रिंग के भीतर JSON',
    meaning: 'ऑब्जेक्ट दो बार पाठ में बदला गया; वह उद्धरण चिह्न से शुरू होता है।',
    cure: 'एक ही बार बदलें। जो पाठ JSON बन चुका है, उसे फिर JSON न बनाएँ।',
  },
  'trailing-comma': {
    title: 'एक अल्पविराम अधिक',
    meaning: 'बंद कोष्ठक से पहले अल्पविराम है, जो JSON में नहीं चलता।',
    cure: 'JSON लाइब्रेरी से लिखवाएँ।',
  },
  'single-quotes': {
    title: 'इकहरे उद्धरण चिह्न',
    meaning: 'JSON में केवल दोहरे होते हैं। Python में dict का str() ऐसा दिखता है।',
    cure: 'json.dumps, या अपनी भाषा की JSON लाइब्रेरी लगाएँ।',
  },
  'duplicate-member': {
    title: 'एक सदस्य दो बार है',
    meaning: 'दोनों में से कौन-सा माना जाए, कोई नहीं कह सकता।',
    cure: 'हर सदस्य एक बार लिखें।',
  },
  'not-json': {
    title: 'JSON नहीं है',
    meaning: 'पाठ JSON की तरह पढ़ा नहीं जा सकता।',
    cure: 'JSON लाइब्रेरी से लिखवाएँ।',
  },
  'not-an-object': {
    title: 'JSON ऑब्जेक्ट नहीं है',
    meaning: 'body कोई सूची, संख्या या पाठ है।',
    cure: '{"Data":"…"} भेजें।',
  },
  'not-sealed': {
    title: 'खुला दस्तावेज़ भेजा गया',
    meaning: 'body स्वयं दस्तावेज़ है, बिना एन्क्रिप्शन और लिफ़ाफ़े के।',
    cure: 'JSON को Sek से एन्क्रिप्ट करें और {"Data":"…"} भेजें।',
  },
  'data-missing': {
    title: 'Data नहीं है',
    meaning: 'body में सदस्य Data नहीं है, या खाली है। पोर्टल 5003 देता है।',
    cure: '{"Data":"…"} भेजें।',
  },
  'data-lower-case': {
    title: 'Data की वर्तनी अलग है',
    meaning: 'यह पोर्टल हर वर्तनी लेता है; दूसरे शायद न लें।',
    cure: 'Data वैसे ही लिखें जैसे प्रकाशित है।',
  },
  'data-not-string': {
    title: 'Data पाठ नहीं है',
    meaning: 'सील किए पाठ की जगह कोई ऑब्जेक्ट या सूची है।',
    cure: 'JSON को एन्क्रिप्ट करें, base64 बनाएँ, और वही पाठ भेजें।',
  },
  'action-missing': {
    title: 'action नहीं है',
    meaning: 'ई-वे बिल प्रणाली की कॉल में Data के साथ लिखना होता है कि क्या चाहिए।',
    cure: '{"action":"CANEWB","Data":"…"} भेजें।',
  },
  'wrong-login-version': {
    title: 'दूसरे संस्करण का लॉगिन',
    meaning: 'v1.04 एक सील किया पाठ भेजता है; v1.03 एक ऑब्जेक्ट, जिसमें Password और AppKey अलग-अलग सील हैं।',
    cure: 'जिस पथ को कॉल करते हैं, उसी की body भेजें।',
  },

  'not-base64': {
    title: 'base64 नहीं है',
    meaning: 'सील किए पाठ में ऐसे अक्षर हैं जो base64 में नहीं होते।',
    cure: 'एन्क्रिप्ट किए बाइट का base64 भेजें, और कुछ नहीं।',
  },
  'base64-line-breaks': {
    title: 'base64 के भीतर पंक्तियाँ टूटी हैं',
    meaning: 'कुछ एन्कोडर 76 अक्षरों के बाद पंक्ति तोड़ते हैं।',
    cure: 'इसे बंद करें: base64 -w0, Java में getMimeEncoder() की जगह Base64.getEncoder()।',
  },
  'base64-no-padding': {
    title: 'base64 के अंत का = नहीं है',
    meaning: 'base64 पाठ की लंबाई चार का गुणज होती है।',
    cure: '= चिह्न रहने दें।',
  },
  'plus-as-space': {
    title: '+ की जगह खाली जगह',
    meaning: 'पाठ URL डिकोडिंग से गुज़रा, जो + को खाली जगह बनाती है।',
    cure: 'JSON की तरह भेजें, और फ़ॉर्म की तरह डिकोड न करें।',
  },
  'url-encoded': {
    title: 'पाठ के भीतर URL एन्कोडिंग',
    meaning: '+, / और = बदलकर %2B, %2F और %3D हो गए।',
    cure: 'JSON के भीतर URL एन्कोडिंग न करें।',
  },
  truncated: {
    title: 'अंत नहीं है',
    meaning: 'शुरुआत सही है, पर पाठ कटा हुआ है।',
    cure: 'छोटा कॉलम या वेरिएबल देखें, या ऐसा लॉग जो लंबी पंक्तियाँ काटता है।',
  },

  'sek-hex-text': {
    title: 'Sek का hex पाठ कुंजी बना',
    meaning: 'कुंजी में पहले 32 हेक्साडेसिमल अंक थे, न कि 32 बाइट।',
    cure: 'कुंजी बनाने से पहले hex को फिर बाइट में बदलें।',
  },
  'sek-utf8': {
    title: 'Sek को पाठ बना दिया गया',
    meaning: 'उसके बाइट स्ट्रिंग में और फिर वापस बदले गए, जिससे अधिकतर बिगड़ जाते हैं।',
    cure: 'खोलने से उपयोग तक कुंजी को byte array में रखें।',
  },
  'sek-short': {
    title: 'Sek के केवल 16 बाइट लगे',
    meaning: 'यह आधी कुंजी वाला AES-128 है। पोर्टल AES-256 चलाता है।',
    cure: 'सभी 32 बाइट लगाएँ।',
  },
  'sek-opened-with-text': {
    title: 'Sek को AppKey के पाठ से खोला गया',
    meaning: 'कुंजी AppKey का base64 पाठ थी, इसलिए Sek की जगह कुछ और निकला।',
    cure: 'Sek को AppKey के बाइट से खोलें, और पैडिंग की जाँच लाइब्रेरी को करने दें।',
  },
  passphrase: {
    title: 'कुंजी को पासफ़्रेज़ समझा गया',
    meaning: 'पाठ Salted__ से शुरू होता है: CryptoJS और openssl ने पाठ से अपनी कुंजी बनाई।',
    cure: 'कुंजी बाइट में दें: CryptoJS.enc.Base64.parse(sek), या openssl -K में hex।',
  },
  'other-key': {
    title: 'किसी और कुंजी से सील है',
    meaning: 'यहाँ दी गई किसी कुंजी से, किसी जाने हुए तरीके से नहीं खुलता।',
    cure: 'देखें कि Sek और payload एक ही लॉगिन के हैं: हर forced लॉगिन नया Sek बनाता है।',
  },
  'other-padding': {
    title: 'दूसरी पैडिंग',
    meaning: 'अंत ANSI X.923 या ISO 10126 से भरा है। पोर्टल PKCS#7 चाहता है।',
    cure: 'PKCS7 या PKCS5 पैडिंग चुनें।',
  },
  'cbc-key-iv': {
    title: 'CBC मोड में AES, IV कुंजी की शुरुआत',
    meaning: 'पोर्टल ECB चलाता है, जिसमें IV नहीं होता।',
    cure: 'ECB चुनें।',
  },
  'cbc-unknown-iv': {
    title: 'CBC मोड में AES',
    meaning: 'पहले ब्लॉक को छोड़ सब CBC से खुलता है। पोर्टल ECB चलाता है, जिसमें IV नहीं होता।',
    cure: 'ECB चुनें।',
  },
  ctr: {
    title: 'CTR मोड में AES',
    meaning: 'पाठ स्ट्रीम की तरह एन्क्रिप्ट हुआ। पोर्टल ECB चलाता है।',
    cure: 'PKCS7 पैडिंग के साथ ECB चुनें।',
  },
  gcm: {
    title: 'GCM मोड में AES',
    meaning: 'आगे 12 बाइट का nonce और अंत में 16 बाइट का tag है। पोर्टल ECB चलाता है।',
    cure: 'PKCS7 पैडिंग के साथ ECB चुनें।',
  },
  'not-blocks': {
    title: 'ब्लॉक पूरे नहीं हैं',
    meaning: 'AES-ECB 16 बाइट के गुणज देता है। दूसरा मोड लगा है, या पाठ कटा है।',
    cure: 'PKCS7 पैडिंग के साथ ECB चुनें।',
  },
  'rsa-instead-of-aes': {
    title: 'शायद AES की जगह RSA',
    meaning: 'RSA ब्लॉक की तरह 256 बाइट हैं। payload Sek से AES में सील होते हैं।',
    cure: 'RSA केवल लॉगिन में लगाएँ।',
  },

  'plain-base64': {
    title: 'एन्क्रिप्शन के भीतर base64',
    meaning: 'एन्क्रिप्ट करने से पहले JSON का base64 बना। यह पोर्टल इसे चलने देता है।',
    cure: 'JSON को ही एन्क्रिप्ट करें: पहले base64 केवल लॉगिन चाहता है।',
  },

  'not-rsa-block': {
    title: 'एक RSA ब्लॉक नहीं है',
    meaning: '2048 बिट की कुंजी वाला RSA 256 बाइट देता है, base64 में 344 अक्षर।',
    cure: 'सब एक ही टुकड़े में, पोर्टल की कुंजी से एन्क्रिप्ट करें।',
  },
  'login-base64-twice': {
    title: 'RSA से पहले base64 दो बार लगा',
    meaning: 'पहले base64 के पीछे एक और base64 है।',
    cure: 'JSON का base64 एक बार बनाएँ।',
  },
  'login-member-missing': {
    title: 'लॉगिन में कुछ नहीं है',
    meaning: 'UserName, Password और AppKey पाठ के रूप में होने चाहिए।',
    cure: 'सदस्यों के नाम वैसे ही लिखें जैसे प्रकाशित हैं।',
  },
  'app-key-length': {
    title: 'AppKey की लंबाई गलत है',
    meaning: '32 यादृच्छिक बाइट होने चाहिए (16 और 24 भी चलते हैं), v1.04 में base64 में।',
    cure: '32 यादृच्छिक बाइट बनाएँ और एक बार base64 में लिखें।',
  },

  'answer-refused': {
    title: 'पोर्टल ने मना किया',
    meaning: 'Status 0 है: खोलने को कुछ नहीं, कारण कोड बताते हैं।',
    cure: 'कोड त्रुटि कोड की सूची में देखें।',
  },
  'sek-does-not-open': {
    title: 'Sek इस AppKey से नहीं खुलता',
    meaning: 'यह उत्तर किसी दूसरी AppKey वाले लॉगिन का है।',
    cure: 'उत्तर आने तक लॉगिन की AppKey सँभालकर रखें।',
  },
};
