import type { Page } from '../page.ts';
import { referencePages } from './reference/index.ts';

export const docsPages: readonly Page[] = [...referencePages];
