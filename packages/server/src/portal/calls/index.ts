import type { Page } from '../page.ts';

export const callsPages: readonly Page[] = [];
