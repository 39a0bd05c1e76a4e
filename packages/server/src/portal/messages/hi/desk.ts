import type { Messages } from '../en/index.ts';

export const desk: Messages['desk'] = {
  title: 'अधिकारी डेस्क',
};
