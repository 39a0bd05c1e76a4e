import { addDays, istDay } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { refreshMs } from '../keep-fresh.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { LastVersion, LifeRefused, VersionLives } from './version-lives.ts';
import { Versions } from './versions.ts';

let portal: DeskPortal;
let lives: VersionLives;
beforeAll(async () => {
  portal = await DeskPortal.open();
  lives = new VersionLives(portal.irp.store, portal.irp.clock);
});
afterAll(() => portal.close());

const today = () => istDay(portal.irp.clock.now());
const ping = (version: string, from = portal) =>
  from.call(`/eivital/${version}/heartbeat/ping`, {});

/** Sets days of eivital v1.03, in force at once. */
async function setOlder(changes: Parameters<VersionLives['change']>[2]): Promise<void> {
  await lives.change('eivital', 'v1.03', changes);
  await portal.irp.versions.refresh();
}

describe('two versions side by side', () => {
  test('the older one tells that it is deprecated, since when, and what to call instead', async () => {
    const { status, headers } = await ping('v1.03');
    expect(status).toBe(200);
    // Midnight in India on 10-06-2021.
    expect(headers.get('deprecation')).toBe(`@${Date.UTC(2021, 5, 9, 18, 30) / 1000}`);
    expect(headers.get('sunset')).toBeNull();
    expect(headers.get('link')).toBe(
      '</versions>; rel="deprecation", ' +
        '</eivital/v1.04/heartbeat/ping>; rel="successor-version"',
    );
  });

  test('the newer one tells nothing of the kind', async () => {
    const { status, headers } = await ping('v1.04');
    expect(status).toBe(200);
    for (const name of ['deprecation', 'sunset', 'link']) expect(headers.get(name)).toBeNull();
  });

  test('a refusal tells it as well, in either form', async () => {
    for (const accept of [undefined, 'application/problem+json']) {
      portal.accept = accept;
      const path = '/eivital/v1.03/Master/gstin/29ZZIRX0001Z1ZK';
      const { text, headers } = await portal.call(path, {});
      portal.accept = undefined;
      expect(text).toContain('1011');
      expect(headers.get('deprecation')).toMatch(/^@\d+$/);
      expect(headers.get('link')).toContain(
        '</eivital/v1.04/Master/gstin/29ZZIRX0001Z1ZK>; rel="successor-version"',
      );
    }
  });
});

describe('a version that is retired', () => {
  beforeAll(() => setOlder({ retiredOn: addDays(today(), 10) }));
  afterAll(() => setOlder({ retiredOn: null }));

  test('tells the moment beforehand', async () => {
    const { status, headers } = await ping('v1.03');
    expect(status).toBe(200);
    const moment = new Date(`${addDays(today(), 10)}T00:00:00+05:30`);
    expect(headers.get('sunset')).toBe(moment.toUTCString());
  });

  test('is gone from that day on, and the other goes on', async () => {
    await portal.later(9, async () => expect((await ping('v1.03')).status).toBe(200));
    await portal.later(10, async () => {
      const { status, text, headers } = await ping('v1.03');
      expect(status).toBe(410);
      const { Status, ErrorDetails } = JSON.parse(text);
      expect([Status, ErrorDetails[0].ErrorCode]).toEqual([0, '3005']);
      const [year, month, day] = today().split('-');
      expect(ErrorDetails[0].ErrorMessage).toBe(
        `Requested data is not found. Version v1.03 of eivital was retired on ${day}/${month}/${year}. ` +
          'Call /eivital/v1.04/heartbeat/ping instead.',
      );
      expect(headers.get('link')).toContain('rel="successor-version"');
      expect((await ping('v1.04')).status).toBe(200);
    });
  });

  test('is explained to whoever asks for a problem document', async () => {
    portal.accept = 'application/problem+json';
    const { status, text } = await portal.later(10, () => ping('v1.03'));
    portal.accept = undefined;
    expect(status).toBe(410);
    expect(JSON.parse(text).errors[0].cure).toBe('Call /eivital/v1.04/heartbeat/ping instead.');
  });
});

describe('a version that is not there yet', () => {
  test('is like an unknown path', async () => {
    await setOlder({ sandboxFrom: addDays(today(), 5) });
    const { status, text } = await ping('v1.03');
    expect({ status, text }).toEqual({ status: 404, text: (await ping('v9.99')).text });
    await portal.later(5, async () => expect((await ping('v1.03')).status).toBe(200));
    await setOlder({ sandboxFrom: null });
    expect((await ping('v1.03')).status).toBe(200);
  });

  test('goes by the day of its own environment', async () => {
    const production = await DeskPortal.open('--environment', 'production');
    const { store, clock, versions } = production.irp;
    try {
      await new VersionLives(store, clock).change('eivital', 'v1.04', {
        productionFrom: addDays(today(), 30),
      });
      await versions.refresh();
      expect((await ping('v1.04', production)).status).toBe(404);
      expect((await ping('v1.03', production)).status).toBe(200);
    } finally {
      await production.close();
    }
  });
});

test('another process heeds a change within seconds', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { store, clock } = portal.irp;
  const failed = vi.fn();
  const settings = { environment: 'sandbox', clock } as const;
  const other = await Versions.open(new VersionLives(store, clock), settings, failed);
  const standing = () => other.standing(other.lifeOf('/eicore/v1.03/Invoice')!);
  try {
    expect(standing()).toBe('current');
    await lives.change('eicore', 'v1.03', { deprecatedOn: today() });
    expect(standing()).toBe('current');
    vi.advanceTimersByTime(refreshMs);
    await vi.waitFor(() => expect(standing()).toBe('deprecated'));
    expect(failed).not.toHaveBeenCalled();
  } finally {
    other.stop();
    vi.useRealTimers();
    await lives.change('eicore', 'v1.03', { deprecatedOn: null });
  }
});

describe('a change that makes no sense', () => {
  test.each([
    ['eiold', 'v1.03', {}, 'there is no family eiold; there are eivital, eicore'],
    ['eicore', 'v1.99', {}, 'eicore has no version v1.99; it has v1.03'],
    [
      'eivital',
      'v1.03',
      { retiredOn: '2021-06-09' },
      'would be retired (2021-06-09) before it is deprecated (2021-06-10)',
    ],
  ])('is refused: %s %s %j', async (family, version, changes, why) => {
    const change = lives.change(family, version, changes);
    await expect(change).rejects.toThrow(LifeRefused);
    await expect(change).rejects.toThrow(why);
  });

  test('and so is one that leaves a family without a version, unless it is meant', async () => {
    const last = { retiredOn: addDays(today(), 100) };
    await expect(lives.change('eicore', 'v1.03', last)).rejects.toThrow(LastVersion);
    expect(
      (await lives.all()).find(({ family }) => family === 'eicore')?.retiredOn,
    ).toBeUndefined();
    await lives.change('eivital', 'v1.04', last);
    const older = { retiredOn: addDays(today(), 50) };
    await expect(lives.change('eivital', 'v1.03', older)).rejects.toThrow(
      'eivital would have no version left in sandbox and production',
    );
    await lives.change('eivital', 'v1.04', { retiredOn: null });
    const life = await lives.change('eicore', 'v1.03', last, true);
    expect(life).toMatchObject({ ...last, setHere: ['retiredOn'] });
    await lives.change('eicore', 'v1.03', { retiredOn: null });
  });
});
