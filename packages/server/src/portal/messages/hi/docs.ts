import type { Messages } from '../en/index.ts';
import { endpoint } from './docs-endpoint.ts';
import { guides } from './docs-guides.ts';

export const docs: Messages['docs'] = {
  onThisPage: 'इस पृष्ठ पर',
  endpoint,
  guides,
  announcements: {
    published: 'प्रकाशित',
    sandbox: 'सैंडबॉक्स',
    production: 'प्रोडक्शन',
    undecided: 'तय नहीं',
    unknownDay: 'दिन प्रकाशित नहीं',
    feed: 'सदस्यता लें (Atom)',
    confidence: {
      sure: 'दो स्रोतों ने बताया',
      likely: 'एक स्रोत ने बताया',
      guess: 'एक स्रोत ने बताया, पुष्टि नहीं हुई',
    },
  },
};
