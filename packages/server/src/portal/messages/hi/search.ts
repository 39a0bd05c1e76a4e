import type { Messages } from '../en/index.ts';

export const search: Messages['search'] = {};
