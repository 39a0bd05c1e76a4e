import type { Messages } from '../en/index.ts';

export const reference: Messages['reference'] = {};
