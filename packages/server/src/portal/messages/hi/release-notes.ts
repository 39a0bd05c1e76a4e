import type { Messages } from '../en/index.ts';

export const releaseNotes: Messages['releaseNotes'] = {
  title: 'रिलीज़ नोट',
  lead: 'API का प्रकाशित इतिहास, नया पहले, हर परिवेश की तारीख के साथ। नोट अंग्रेज़ी में हैं।',
  feed: 'फ़ीड (Atom)',
  kinds: {
    'same version': 'इसी संस्करण में',
    'new version': 'नया API संस्करण',
    schema: 'नया स्कीमा',
  },
  sandbox: 'सैंडबॉक्स',
  production: 'प्रोडक्शन',
  unknownDay: 'तारीख प्रकाशित नहीं',
};
