import type { Messages } from '../en/index.ts';

export const inbox: Messages['inbox'] = {
  title: 'संदेश',
};
