import type { Messages } from '../en/index.ts';

const irn: Messages['reference']['irn'] = {
  result: 'परिणाम',
  fields: {
    gstin: 'आपूर्तिकर्ता का GSTIN',
    type: 'दस्तावेज़ का प्रकार',
    number: 'दस्तावेज़ संख्या',
    date: 'दस्तावेज़ की तारीख',
  },
  hints: {
    gstin: '15 अक्षर',
    type: 'DocDtls.Typ',
    number: 'DocDtls.No, अधिकतम 16 अक्षर',
    date: 'dd/MM/yyyy; इससे केवल वित्तीय वर्ष तय होता है',
  },
  types: { INV: 'इनवॉइस', CRN: 'क्रेडिट नोट', DBN: 'डेबिट नोट' },
  compute: 'IRN निकालें',
  errors: {
    gstin: 'GSTIN में दो अंक और फिर तेरह अंक या अक्षर होते हैं।',
    type: 'INV, CRN या DBN चुनें।',
    number: 'अक्षर, अंक, / और -, अधिकतम 16; पहला अक्षर हो या 0 के सिवा कोई अंक।',
    date: 'कैलेंडर का कोई दिन, dd/MM/yyyy रूप में।',
  },
  hashed: 'जिस पाठ का हैश बनता है',
  financialYear: 'वित्तीय वर्ष',
  inCapitals: (day) => `यहाँ ${day} से संख्याएँ बड़े अक्षरों में हैश होती हैं।`,
  asTyped: (day) => `यहाँ ${day} तक संख्याएँ वैसे ही हैश होती हैं जैसे भेजी गईं।`,
  beforehand: (day) => `${day} से पहले पंजीकृत, जैसे भेजी गई थी वैसे ही:`,
  afterwards: (day) => `${day} से पंजीकृत, बड़े अक्षरों में:`,
  badCheckDigit: 'GSTIN का अंतिम अक्षर बाकी से मेल नहीं खाता। IRN सही है, पर GSTIN शायद गलत है।',
};

export const reference: Messages['reference'] = { irn };
