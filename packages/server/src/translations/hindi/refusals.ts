/** Cures of refusals that no rule and no code explains: they are said where they are thrown. */
export const refusals: Readonly<Record<string, string>> = {
  'Check how your program writes JSON at the position named.':
    'जाँचें कि आपका प्रोग्राम बताई गई जगह पर JSON कैसे लिखता है।',
  'Split the document, or leave out what the schema does not ask for.':
    'दस्तावेज़ को बाँटें, या जो स्कीमा नहीं माँगता उसे छोड़ दें।',
  'Send fewer items at once, and leave out what the schema does not ask for.':
    'एक बार में कम मदें भेजें, और जो स्कीमा नहीं माँगता उसे छोड़ दें।',
  'The release notes say what became of the operation.':
    'इस कार्रवाई का क्या हुआ, यह रिलीज़ नोट्स में लिखा है।',
  'The pair is right, but the client was blocked on this portal.':
    'जोड़ी सही है, पर यह क्लाइंट इस पोर्टल पर ब्लॉक किया गया है।',
  'Ask the helpdesk what it was blocked for, and have the block lifted.':
    'हेल्पडेस्क से पूछें कि ब्लॉक क्यों हुआ, और ब्लॉक हटवाएँ।',
  'Call from a whitelisted address, or apply on the portal for another one.':
    'व्हाइटलिस्ट वाले पते से कॉल करें, या पोर्टल पर दूसरे पते के लिए आवेदन करें।',
  'Send the envelope as JSON: {"Data":"…"}.': 'एनवेलप JSON में भेजें: {"Data":"…"}।',
};
