import type { Messages } from '../en/index.ts';

export const organisation: Messages['organisation'] = {
  title: 'संगठन',
};
