import type { Page } from '../page.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

export const toolsPages: readonly Page[] = [validate, schema];
