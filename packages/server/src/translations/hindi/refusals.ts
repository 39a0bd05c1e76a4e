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
  'Send the envelope as JSON: {"Data":"…"}.': 'एनवेलप JSON में भेजें: {"Data":"…"}।',
};
