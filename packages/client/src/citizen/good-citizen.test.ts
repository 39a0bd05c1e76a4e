import { describe, expect, test } from 'vitest';
import { IrpError } from '../irp-error.ts';
import { CitizenError } from './citizen-error.ts';
import { GoodCitizen } from './good-citizen.ts';
import { RefusedPayloads } from './refused-payloads.ts';

let now = 0;
const clock = () => now;
const at = (time: string) => {
  now = Date.parse(time);
};

const refuse = (citizen: GoodCitizen, times: number, gstin: string, client = 'client') => {
  for (; times > 0; times--) citizen.refused(client, gstin);
};

describe('a good citizen', () => {
  test('stops a GSTIN long before the portal does, until the day in India ends', () => {
    at('2026-08-14T23:30:00+05:30');
    const citizen = new GoodCitizen({ now: clock });
    refuse(citizen, 1_999, 'one');
    citizen.admit('client', 'one');
    refuse(citizen, 1, 'one');
    const stopped = { of: 'gstin', refusals: 2_000, retryAfterMs: 30 * 60_000 };
    expect(() => citizen.admit('client', 'one')).toThrow(CitizenError);
    expect(() => citizen.admit('client', 'one')).toThrow(expect.objectContaining(stopped));
    citizen.admit('client', 'other');
    at('2026-08-15T00:00:00+05:30');
    citizen.admit('client', 'one');
  });

  test('counts a client with all of its GSTINs', () => {
    at('2026-08-14T10:00:00+05:30');
    const citizen = new GoodCitizen({ now: clock, refusalsPerClientMax: 100 });
    for (let gstin = 0; gstin < 100; gstin++) refuse(citizen, 1, `gstin${gstin}`);
    expect(() => citizen.admit('client', 'new')).toThrow(/refused 100 calls of client client/);
    citizen.admit('other', 'new');
  });
});

describe('refused payloads', () => {
  const error = (code: string) => new IrpError([{ code, message: 'refused' }], []);

  test('are refused again with what the portal said', () => {
    const refused = new RefusedPayloads(clock);
    refused.remember('payload', error('2150'));
    expect(() => refused.refuseAgain('payload')).toThrow(expect.objectContaining({ code: '2150' }));
    refused.refuseAgain('payload ');
    now += 61 * 60_000;
    refused.refuseAgain('payload');
  });

  test.each(['1005', '1008', '3029', '3043', '5001'])('are not those refused with %s', (code) => {
    const refused = new RefusedPayloads(clock);
    refused.remember('payload', error(code));
    refused.refuseAgain('payload');
  });

  test('are bounded', () => {
    const refused = new RefusedPayloads(clock);
    for (let count = 0; count <= 10_000; count++) refused.remember(`${count}`, error('2150'));
    refused.refuseAgain('0');
    expect(() => refused.refuseAgain('1')).toThrow();
  });
});
