/** Causes and cures of the codes that stand in no list. */
export const systemCodes: Readonly<Record<string, string>> = {
  'The server failed.': 'सर्वर में गड़बड़ी हुई।',
  'Send the request again; if it goes on, tell the helpdesk the time and the request.':
    'अनुरोध फिर भेजें; समस्या बनी रहे तो हेल्पडेस्क को समय और अनुरोध बताएँ।',
  'A field breaks the schema, the body is too large, or the server failed.':
    'कोई फ़ील्ड स्कीमा के अनुसार नहीं है, बॉडी बहुत बड़ी है, या सर्वर में गड़बड़ी हुई।',
  'Correct the field the text names; if it names none, send the request again later.':
    'संदेश में जिस फ़ील्ड का नाम है उसे ठीक करें; किसी का नाम न हो तो अनुरोध कुछ देर बाद फिर भेजें।',
  'The body has no member Data, or it is empty.': 'बॉडी में सदस्य Data नहीं है, या वह खाली है।',
  'Send the encrypted request as Base64 in the member Data.':
    'एन्क्रिप्ट किया हुआ अनुरोध Base64 में, सदस्य Data में भेजें।',
  'The IRN is cancelled already.': 'यह IRN पहले ही रद्द हो चुका है।',
  'Treat the cancellation as done.': 'मान लें कि रद्द करना पूरा हो गया।',
};
