import type { Messages } from '../en/index.ts';

export const inbox: Messages['inbox'] = {
  title: 'संदेश',
  lead: 'यह सैंडबॉक्स जो भेजता है, या गेटवे होने पर भेजता, वह सब यहाँ खुला दिखता है। इनमें कोड और secret भी हैं: इसलिए यह केवल इसी मशीन को दिखाया जाता है।',
  nothingSent: 'इस सैंडबॉक्स में कुछ भी भेजा नहीं जाता।',
  readHere: 'संदेश यहाँ पढ़ें।',
  none: 'अभी तक कुछ नहीं भेजा गया।',
  channels: { mail: 'ई-मेल', sms: 'SMS' },
  states: { waiting: 'प्रतीक्षा में', sent: 'भेजा गया', failed: 'विफल', dropped: 'छोड़ा गया' },
  noGateway: 'इसके लिए कोई गेटवे तय नहीं है',
  gone: 'जो भेजा जा चुका, वह रखा नहीं जाता।',
  to: 'प्राप्तकर्ता',
  kind: 'प्रकार',
  at: 'समय',
  state: 'स्थिति',
  subject: 'विषय',
  refresh: 'फिर से देखें',
};
