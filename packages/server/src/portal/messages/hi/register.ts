import type { Messages } from '../en/index.ts';

export const register: Messages['register'] = {
  title: 'पंजीकरण',
};
