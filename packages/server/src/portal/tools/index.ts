import type { Page } from '../page.ts';

export const toolsPages: readonly Page[] = [];
