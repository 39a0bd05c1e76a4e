import type { Page } from '../../page.ts';
import { search } from '../../search/search-page.ts';
import { error } from './error.ts';
import { errors } from './errors.ts';
import { irn } from './irn.ts';
import { master } from './master.ts';
import { masterFiles } from './master-files.ts';
import { masters } from './masters.ts';
import { patterns } from './patterns.ts';
import { rule } from './rule.ts';
import { rules } from './rules.ts';
import { schema, schemaFile } from './schema.ts';
import { schemaMapping } from './schema-mapping.ts';

/** Pages made of the definitions, and the search over all of them. */
export const referencePages: readonly Page[] = [
  schema,
  schemaFile,
  schemaMapping,
  rules,
  rule,
  errors,
  error,
  masters,
  masterFiles,
  master,
  patterns,
  irn,
  search,
];
