import type { Messages } from '../en/index.ts';

export const docs: Messages['docs'] = {};
