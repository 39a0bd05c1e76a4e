import type { Page } from '../page.ts';

export const docsPages: readonly Page[] = [];
