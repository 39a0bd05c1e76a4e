import type { Page } from '../page.ts';

export const inboxPages: readonly Page[] = [];
