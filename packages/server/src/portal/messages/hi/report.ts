import type { Messages } from '../en/index.ts';

export const report: Messages['report'] = {
  title: 'परीक्षण रिपोर्ट',
};
