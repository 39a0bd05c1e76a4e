import type { Messages } from '../en/index.ts';

export const nav: Messages['nav'] = {
  menu: {
    '/docs': 'दस्तावेज़',
    '/tools': 'उपकरण',
    '/console': 'कंसोल',
    '/calls': 'कॉल लॉग',
    '/invoices': 'इनवॉइस',
    '/returns': 'रिटर्न',
    '/dashboard': 'डैशबोर्ड',
  },
  account: 'खाता',
  shelf: 'इस भाग के पृष्ठ',
  search: 'खोजें',
  inEnglish: 'इस पृष्ठ का पाठ अंग्रेज़ी में है।',
  groups: {
    start: 'यहाँ से शुरू करें',
    api: 'API',
    reference: 'संदर्भ',
    practice: 'उपयोग में',
    joining: 'जुड़ना',
    tools: 'उपकरण',
  },
  docs: {
    start: {
      '/docs': 'परिचय',
      '/docs/interfacing': 'इंटरफ़ेस प्रक्रिया',
      '/docs/api': 'API का सार',
      '/docs/benefits': 'लाभ',
    },
    reference: {
      '/docs/schema': 'इनवॉइस के फ़ील्ड',
      '/docs/schema-mapping': 'स्कीमा मिलान',
      '/docs/rules': 'जाँच के नियम',
      '/docs/errors': 'त्रुटि कोड',
      '/docs/masters': 'मास्टर सूचियाँ',
      '/docs/patterns': 'रेगुलर एक्सप्रेशन',
      '/docs/irn': 'IRN को समझें',
    },
    practice: {
      '/docs/best-practices': 'अच्छे तरीके',
      '/docs/faqs': 'अक्सर पूछे जाने वाले प्रश्न',
      '/docs/versioning': 'API संस्करण प्रणाली',
      '/versions': 'संस्करण',
      '/release-notes': 'रिलीज़ नोट',
      '/announcements': 'घोषणाएँ',
    },
    joining: {
      '/docs/onboarding': 'ऑन-बोर्डिंग',
      '/docs/credentials': 'API क्रेडेंशियल',
      '/docs/support': 'सहायता',
    },
  },
  tools: {
    '/tools': 'सभी उपकरण',
    '/tools/validate': 'इनवॉइस जाँच',
    '/tools/gstin': 'GSTIN जाँच',
    '/tools/irn': 'IRN गणना',
    '/verify': 'हस्ताक्षरित दस्तावेज़ का सत्यापन',
    '/tools/crypto': 'एन्क्रिप्ट और डिक्रिप्ट',
    '/tools/diagnose': 'मेरे प्रोग्राम ने क्या भेजा?',
  },
};
