import type { Page } from '../page.ts';

export const applicationsPages: readonly Page[] = [];
