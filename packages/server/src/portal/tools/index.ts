import type { Page } from '../page.ts';
import { crypto } from './crypto.ts';
import { diagnose } from './diagnose.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

export const toolsPages: readonly Page[] = [validate, schema, crypto, diagnose];
