import type { Messages } from '../en/index.ts';

export const workbench: Messages['workbench'] = {};
