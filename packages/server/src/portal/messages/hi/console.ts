import type { Messages } from '../en/index.ts';

export const console: Messages['console'] = {};
