import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';
import { releaseNotes } from '../versions/release-notes.ts';

let portal: DeskPortal;
let visitor: Visitor;

beforeAll(async () => {
  portal = await DeskPortal.open();
  visitor = new Visitor(portal);
});
afterAll(() => portal.close());

const rowOf = (text: string, path: string) =>
  [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].find(([row]) => row.includes(path))![0];

test('every version that is served has its life, in both environments', async () => {
  const { text } = await visitor.get('/versions');
  const old = rowOf(text, '/eivital/v1.03/');
  expect(old).toContain('Served, but going');
  expect(old).toContain('10 Jun 2021');
  expect(old).toContain('v1.04');
  const current = rowOf(text, '/eicore/v1.03/');
  expect(current.match(/class="state good">Served</g)).toHaveLength(2);
  expect(current).toContain('since 5 Aug 2020');
  expect(current).toContain('since ≈ 1 Oct 2020');
  expect(text).toContain('INV-01');
  expect(rowOf(text, '/eicore/v1.01/')).toContain('5 Mar 2020');
});

test('days that the operator has set are told as in force', async () => {
  const own = await DeskPortal.open();
  try {
    const set = {
      ...{ family: 'eivital', version: 'v1.03', announced_on: null, sandbox_from: null },
      ...{ production_from: null, deprecated_on: null, retired_on: '2021-06-20' },
    };
    await own.irp.store.db
      .insertInto('version_lives')
      .values({ ...set, changed_at: 0 })
      .execute();
    await own.irp.versions.refresh();
    const { text } = await new Visitor(own).get('/versions');
    expect(rowOf(text, '/eivital/v1.03/')).toContain('Served no more');
    expect(rowOf(text, '/eivital/v1.03/')).toContain('20 Jun 2021');
  } finally {
    await own.close();
  }
});

test('release notes come newest first, with as much of a day as is known', async () => {
  const { text } = await visitor.get('/release-notes');
  const ids = [...text.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(releaseNotes.map(({ id }) => id).toReversed());
  expect(text).toContain('Sandbox: 10 Jun 2021 · Production: day not published');
  expect(text).toContain('Sandbox: Dec 2020 · Production: 7 Dec 2020');
  expect(text).toContain('Sandbox: 2022 ·');
});

test('the feed is Atom, with an entry for each note', async () => {
  const { headers, text } = await visitor.get('/release-notes.atom');
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns=/);
  expect(text.match(/<entry>/g)).toHaveLength(releaseNotes.length);
  const instants = [...text.matchAll(/<updated>([^<]+)<\/updated>/g)].map(([, at]) => at!);
  expect(instants[0]).toBe(instants[1]);
  for (const at of instants) {
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+05:30$/);
    expect(Date.parse(at)).not.toBeNaN();
  }
  expect(text).toContain('<id>http://localhost/release-notes#eivital-1-04</id>');
});
