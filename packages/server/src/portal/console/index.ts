import type { Page } from '../page.ts';
import { consolePage } from './page.ts';

export const consolePages: readonly Page[] = [consolePage];
