import type { Messages } from '../en/index.ts';

export const invoices: Messages['invoices'] = {
  title: 'इनवॉइस',
  lead: (gstin) => `${gstin} के पंजीकृत इनवॉइस, नई तारीख वाले पहले।`,
  none: 'अभी कुछ पंजीकृत नहीं है।',
  noneHint: 'API से एक इनवॉइस पंजीकृत करें, फिर यह पेज दोबारा खोलें।',
  columns: {
    date: 'तारीख',
    document: 'दस्तावेज़',
    buyer: 'क्रेता',
    ackNo: 'पावती संख्या',
    ackDate: 'पावती की तारीख',
    status: 'स्थिति',
  },
  first: 'सबसे नए',
  older: 'पुराने इनवॉइस',
  pages: 'पेज',
  download: 'डाउनलोड',
  pdf: 'इनवॉइस (PDF)',
  jws: 'हस्ताक्षरित इनवॉइस (JWS)',
  qrJws: 'हस्ताक्षरित QR कोड (JWS)',
  qr: 'QR कोड',
  qrAlt: 'इस इनवॉइस के हस्ताक्षरित पाठ वाला QR कोड',
  registration: 'पंजीकरण',
  signedInvoice: 'हस्ताक्षरित इनवॉइस',
  signedQrCode: 'हस्ताक्षरित QR कोड',
  back: 'सभी इनवॉइस',
};
