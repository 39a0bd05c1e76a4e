import { fieldReference } from '@openirp/core';
import { endpoints } from '../../endpoints/index.ts';
import { releaseNotes } from '../../versions/release-notes.ts';
import { allRules, codesOf, systems } from '../docs/reference/code-entries.ts';
import { codePath, fieldPath, lastName, rulePath } from '../docs/reference/links.ts';
import { nameOf } from '../docs/reference/rules.ts';
import { endpointPath } from '../docs/shelf.ts';
import type { Page } from '../page.ts';
import { masterEntries } from './master-entries.ts';
import { pageEntries } from './page-entries.ts';
import type { SearchEntry } from './search-entry.ts';

/** Everything that the search knows. */
export const searchEntries = (pages: readonly Page[]): SearchEntry[] => [
  ...pageEntries(pages),
  ...endpointEntries(),
  ...codeEntries(),
  ...fieldEntries(),
  ...ruleEntries(),
  ...masterEntries(),
  ...noteEntries(),
];

const endpointEntries = (): SearchEntry[] =>
  endpoints.flatMap(({ name, title, summary, method, versions }) =>
    Object.entries(versions).map(([version, { path, aliases = [] }]) => ({
      kind: 'endpoint' as const,
      path: endpointPath(name, version),
      title: `${title} ${version}`,
      text: [`${method} ${path}`, ...aliases, summary].join(' · '),
      keys: keysOf(title, `${title} ${version}`, name, path),
    })),
  );

const codeEntries = (): SearchEntry[] =>
  systems.flatMap(codesOf).map(({ code, message = '', cause = '', cure = '' }) => ({
    kind: 'code',
    path: codePath(code),
    title: `${code} ${message}`,
    text: `${cause} ${cure}`,
    keys: keysOf(code, message),
  }));

const fieldEntries = (): SearchEntry[] =>
  fieldReference().map(({ path, title, limits, pattern = '' }) => ({
    kind: 'field',
    path: fieldPath(path),
    title: path,
    text: [title, limits, pattern].filter((text) => text !== '').join(' · '),
    keys: keysOf(path, path.replaceAll('[]', ''), lastName(path), title),
  }));

const ruleEntries = (): SearchEntry[] =>
  allRules().map(({ id, code, message, at, why, cure }) => ({
    kind: 'rule',
    path: rulePath(id),
    title: `${nameOf(id)} (${code})`,
    text: [id, at, message, why, cure].join(' · '),
    keys: keysOf(id, nameOf(id)),
  }));

const noteEntries = (): SearchEntry[] =>
  releaseNotes.map(({ id, title, changes, touches }) => ({
    kind: 'note',
    path: `/release-notes#${id}`,
    title,
    text: [...changes, ...touches].join(' '),
    keys: keysOf(title),
  }));

const keysOf = (...texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text !== '').map((text) => text.toLowerCase())),
];
