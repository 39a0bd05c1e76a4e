import type { Messages } from '../en/index.ts';

export const versions: Messages['versions'] = {
  title: 'संस्करण',
  lead: 'API का संस्करण पथ में होता है, स्कीमा का संस्करण इनवॉइस में। दोनों अलग-अलग बदलते हैं।',
  api: 'API संस्करण',
  standings: {
    'not yet': 'अभी उपलब्ध नहीं',
    current: 'उपलब्ध',
    deprecated: 'उपलब्ध, पर बंद होने वाला',
    retired: 'अब उपलब्ध नहीं',
  },
  columns: {
    path: 'पथ',
    sandbox: 'सैंडबॉक्स',
    production: 'प्रोडक्शन',
    deprecated: 'अप्रचलित',
    retired: 'बंद',
    successor: 'अगला',
  },
  since: (day) => `${day} से`,
  from: (day) => `${day} से`,
  inferred: '≈ वाली तारीख अनुमान है; वह प्रकाशित नहीं हुई थी।',
  schema: 'ई-इनवॉइस (INV-01) के स्कीमा संस्करण',
  schemaColumns: {
    version: 'संस्करण',
    notified: 'अधिसूचित',
    sandbox: 'सैंडबॉक्स में कब से',
    taken: 'यहाँ स्वीकार्य',
  },
  former: 'पहले के API संस्करण',
  formerLead: 'रिलीज़ नोट से ज्ञात; कहीं उपलब्ध नहीं।',
  notes: 'रिलीज़ नोट',
};
