import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { Visitor } from '../testing/visitor.ts';
import type { Page } from './page.ts';
import { pages } from './pages/index.ts';

/*
 * Who is let into which page, by address: a page that comes without a word here is taken for everybody's,
 * and must then let everybody in. Every page, read and written, for every role, in both environments.
 */

const roles = ['stranger', 'API user', 'organisation', 'officer'] as const;
type Role = (typeof roles)[number];

/** Pages of one role, and the door to which all others are sent. The first that fits counts. */
const rules: readonly (readonly [pattern: RegExp, owner: Role | 'everybody', door: string])[] = [
  [/^\/desk\/(sign-in|set-up)$/, 'everybody', ''],
  [/^\/desk(\/|$)/, 'officer', '/desk/sign-in'],
  [/^\/organisation\/sign-in(\/|$)/, 'everybody', ''],
  [/^\/(organisation|applications)(\/|$)/, 'organisation', '/organisation/sign-in'],
  [/^\/(account|invoices|returns|calls|dashboard|console)(\/|$)/, 'API user', '/sign-in'],
  [/^\//, 'everybody', ''],
];

const ruleOf = (path: string) => rules.find(([pattern]) => pattern.test(path))!;

/** Addresses that end a session: of no use to whoever goes on with it, and open to all. */
const endings = ['/sign-out', '/desk/sign-out', '/organisation/sign-out'];

const addressOf = ({ path, examples }: Page): string =>
  examples?.[0] ?? path.replace(/:\w+(\{[^}]*\})?/g, 'nobody').replace(/\/\*$/, '/x');

describe.each(['sandbox', 'production'] as const)('in %s', (environment) => {
  let portal: DeskPortal;
  let visitors: Readonly<Record<Role, Visitor>>;
  const isThere = ({ isForSandboxes, isForProduction }: Page) =>
    environment === 'sandbox' ? !isForProduction : !isForSandboxes;
  const guarded = pages
    .filter((page) => isThere(page) && !endings.includes(page.path))
    .map((page) => ({ page, address: addressOf(page), rule: ruleOf(page.path) }))
    .filter(({ rule: [, owner] }) => owner !== 'everybody');

  beforeAll(async () => {
    portal = await DeskPortal.open('--environment', environment);
    visitors = {
      stranger: new Visitor(portal),
      'API user': new Visitor(portal),
      organisation: new Visitor(portal),
      officer: new Visitor(portal),
    };
    if (environment === 'production') await addUser(portal);
    const { gstin, userName, password } = portal.clients[0]!.users[0]!;
    await visitors['API user'].post('/sign-in', { userName, password });
    await visitors.organisation.beOrganisation({ pan: gstin.slice(2, 12), gstin });
    await visitors.officer.beOfficer();
  });
  afterAll(() => portal.close());

  test('a page of nobody in particular sends nobody to a door', async () => {
    const open = pages.filter(
      // A set-up goes on from the door, and leads back there when it has ended.
      ({ path, get }) =>
        get !== undefined && ruleOf(path)[1] === 'everybody' && path !== '/desk/set-up',
    );
    for (const page of open.filter(isThere)) {
      const { headers } = await visitors.stranger.get(addressOf(page));
      expect([page.path, headers.get('location') ?? '']).not.toEqual([
        page.path,
        expect.stringMatching(/^(\/desk|\/organisation)?\/sign-in/),
      ]);
    }
  });

  test('there are pages of every role', () => {
    const owners = new Set(guarded.map(({ rule: [, owner] }) => owner));
    expect([...owners].toSorted()).toEqual(['API user', 'officer', 'organisation']);
  });

  test.each(
    roles,
  )('a %s reads what is its own, and is sent to the door of the rest', async (role) => {
    for (const { page, address, rule } of guarded.filter(({ page }) => page.get !== undefined)) {
      const [, owner, door] = rule;
      const { status, headers } = await visitors[role].get(address);
      const isSent = status === 303 && headers.get('location')?.startsWith(door) === true;
      expect([page.path, role, isSent]).toEqual([page.path, role, role !== owner]);
    }
  });

  test.each(roles)('a %s does what is its own alone', async (role) => {
    for (const { page, address, rule } of guarded.filter(({ page }) => page.post !== undefined)) {
      const [, owner, door] = rule;
      if (role === owner) continue;
      const { status, headers } = await visitors[role].post(address, {
        reason: 'x',
        state: 'frozen',
      });
      const location = headers.get('location') ?? '';
      const isKeptOut = status === 401 || (status === 303 && location.startsWith(door));
      expect([page.path, role, isKeptOut]).toEqual([page.path, role, true]);
    }
    // None of it has ended the own session.
    const { status } = await visitors.officer.get('/desk');
    expect(status).toBe(200);
  });
});

/** The first client and user of a sandbox, in a production that begins with nobody. */
async function addUser({ irp, clients }: DeskPortal): Promise<void> {
  const [client] = clients;
  await irp.clients.add([client!], irp.clock.now());
  await irp.users.add([client!.users[0]!], irp.clock.now());
}
