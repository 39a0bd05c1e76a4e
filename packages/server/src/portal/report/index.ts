import type { Page } from '../page.ts';

export const reportPages: readonly Page[] = [];
