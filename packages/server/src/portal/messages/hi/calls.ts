import type { Messages } from '../en/index.ts';

export const calls: Messages['calls'] = {};
