import type { Messages } from '../en/index.ts';

export const search: Messages['search'] = {
  title: 'खोज',
  titleOf: (text) => `खोज: ${text}`,
  lead: 'पृष्ठ, एंडपॉइंट, फ़ील्ड, नियम, त्रुटि कोड, मास्टर और रिलीज़ नोट।',
  label: 'क्या खोजना है',
  hint: 'कोई संख्या जैसे 2150, फ़ील्ड जैसे IgstAmt, HSN कोड, IRN, या शब्द।',
  submit: 'खोजें',
  found: (count) => `${count} परिणाम`,
  more: (shown) => `और भी मिला; ये ${shown} सबसे अच्छे हैं।`,
  nothing: 'कुछ नहीं मिला। कम या दूसरे शब्द आज़माएँ।',
  tooLong: 'केवल पहले 100 अक्षर खोजे गए।',
  exact: 'ठीक यही',
  kinds: {
    page: 'पृष्ठ',
    endpoint: 'एंडपॉइंट',
    code: 'त्रुटि कोड',
    field: 'फ़ील्ड',
    rule: 'नियम',
    master: 'मास्टर के कोड',
    note: 'रिलीज़ नोट',
    question: 'प्रश्न',
    invoice: 'इनवॉइस',
  },
  invoiceWith: (irn) => `आपका इनवॉइस ${irn.slice(0, 12)}…`,
  invoiceText: 'उसी उपयोगकर्ता को दिखता है जिसके GSTIN का यह है।',
};
