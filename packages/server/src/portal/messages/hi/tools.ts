import type { Messages } from '../en/index.ts';

export const tools: Messages['tools'] = {};
