import type { Page } from '../page.ts';

export const consolePages: readonly Page[] = [];
