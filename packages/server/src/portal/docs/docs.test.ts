import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../../testing/desk-portal.ts';
import { Visitor } from '../../testing/visitor.ts';
import { languages, messagesOf } from '../messages/index.ts';
import { documentedVersions } from './endpoint/documented.ts';
import { docsPages } from './index.ts';
import { referencePages } from './reference/index.ts';
import { endpointPath } from './shelf.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

const endpointPaths = documentedVersions.map(({ endpoint, name }) =>
  endpointPath(endpoint.name, name),
);
const guidePaths = docsPages
  .filter((page) => !referencePages.includes(page))
  .map(({ path }) => path)
  .filter((path) => !/[:.]/.test(path));
const pageOf = async (path: string) => (await visitor.get(path)).text;

/** Pages that want somebody who is signed in. */
const ofUsers =
  /^\/(console|calls|dashboard|account|invoices|returns|organisation|report|desk)(\/|\?|$)(?!sign-in)/;

describe.each(languages)('in %s', (language) => {
  test.each([...guidePaths, ...endpointPaths])('%s has a heading and its shelf', async (path) => {
    const { status, text } = await visitor.get(`${path}?lang=${language}`);
    expect(status).toBe(200);
    expect(text).toMatch(/<h1>[^<]+<\/h1>/);
    expect(text).toContain('<nav class="shelf"');
    expect(text).toContain(`<a href="${path}" aria-current="page"`);
    expect(text).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
  });
});

test('every page of the shelf that belongs here is there', () => {
  const { start, practice, joining } = messagesOf('en').nav.docs;
  const wanted = Object.keys({ ...start, ...practice, ...joining });
  const elsewhere = ['/versions', '/release-notes'];
  expect(guidePaths.toSorted()).toEqual(
    wanted.filter((path) => !elsewhere.includes(path)).toSorted(),
  );
});

test('no link leads nowhere, and no anchor is missing', async () => {
  const seen = new Map<string, string>();
  const textOf = async (path: string) => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const { status, text } = await visitor.get(path);
    expect([path, status]).toEqual([path, ofUsers.test(path) ? 303 : 200]);
    seen.set(path, text);
    return text;
  };
  for (const path of ['/', ...guidePaths, ...endpointPaths]) {
    const text = await textOf(path);
    for (const [, href = ''] of text.matchAll(/ href="([^"]+)"/g)) {
      const [target = '', anchor] = href.split('#') as [string, string?];
      if (target.startsWith('?')) continue;
      const there = target === '' ? text : await textOf(target);
      if (anchor !== undefined) expect(there, `${path}: ${href}`).toContain(`id="${anchor}"`);
    }
  }
});

test('ids are unique on every page', async () => {
  for (const path of [...guidePaths, ...endpointPaths]) {
    const ids = [...(await pageOf(path)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.toSorted(), path).toEqual([...new Set(ids)].toSorted());
  }
});

test('what the search finds stands where it says', async () => {
  const entries = docsPages
    .filter((page) => !referencePages.includes(page))
    .flatMap(({ searchable = [] }) => searchable);
  expect(entries.length).toBeGreaterThan(80);
  for (const { path } of entries) {
    const [page = '', anchor] = path.split('#');
    if (anchor !== undefined) expect(await pageOf(page), path).toContain(` id="${anchor}"`);
  }
});

test('unknown versions and files are not found', async () => {
  for (const path of [
    '/docs/api/generate-irn/v9.99',
    '/docs/api/nothing/v1.03',
    '/docs/api/generate-irn/v1.03/constructor',
    '/docs/api/get-irn/v1.03/schema.json',
  ]) {
    expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  }
});

test('announcements come newest first, and as a feed', async () => {
  const days = [...(await pageOf('/announcements')).matchAll(/<article id="([^"]+)"/g)];
  const { text, headers } = await visitor.get('/announcements.atom');
  expect(headers.get('content-type')).toContain('application/atom+xml');
  const entries = [...text.matchAll(/<id>[^<]+#([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(entries).toEqual(days.map(([, id]) => id));
  expect(entries.length).toBeGreaterThan(8);
  const updated = [...text.matchAll(/<entry>.*?<updated>([^<]+)/gs)].map(([, day]) => day!);
  expect(updated).toEqual(updated.toSorted().toReversed());
});

test('a drawing says in words what it draws', async () => {
  const text = await pageOf('/docs/interfacing');
  const drawings = [...text.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg);
  expect(drawings).toHaveLength(2);
  for (const svg of drawings) {
    const [, ids = ''] = /role="img" aria-labelledby="([^"]+)"/.exec(svg) ?? [];
    for (const id of ids.split(' ')) expect(svg).toContain(`id="${id}"`);
    expect(svg).not.toMatch(/ (fill|stroke|style)="/);
  }
});
