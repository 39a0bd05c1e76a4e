import type { Page } from '../page.ts';
import { crypto } from './crypto.ts';
import { diagnose } from './diagnose.ts';
import { gstin } from './gstin.ts';
import { irn } from './irn.ts';
import { overview } from './overview.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

export const toolsPages: readonly Page[] = [
  overview,
  validate,
  schema,
  gstin,
  irn,
  crypto,
  diagnose,
];
