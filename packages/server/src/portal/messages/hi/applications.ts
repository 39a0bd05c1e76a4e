import type { Messages } from '../en/index.ts';

export const applications: Messages['applications'] = {
  title: 'आवेदन',
};
