import { describe, expect, test } from 'vitest';
import { type AccessFacts, accessWays, type Way } from './access-ways.ts';

const taxpayer = (turnoverCrore?: number, type = 'REG', status = 'ACT'): AccessFacts => ({
  entries: [{ type, status, turnoverCrore }],
  thresholdCrore: 500,
  ownClients: [],
  providers: ['GSP', 'ERP'],
  companies: 0,
  users: 0,
});

const told = (facts: AccessFacts, way: Way): string => {
  const { isOpen, why } = accessWays(facts).find((one) => one.way === way)!;
  return `${isOpen ? 'yes' : 'no'}, ${why}`;
};

describe('the ways of the published table', () => {
  const columns = [taxpayer(501), taxpayer(499)];
  test.each([
    ['GSP', 'yes, everybody', 'yes, everybody'],
    ['ERP', 'yes, everybody', 'yes, everybody'],
    ['direct', 'yes, turnover reached', 'no, turnover below'],
  ] as const)('%s', (way, above, below) => {
    expect(columns.map((facts) => told(facts, way))).toEqual([above, below]);
  });

  test('through a company with direct access, whatever the turnover, once it has listed the PAN', () => {
    for (const facts of columns) {
      expect(told(facts, 'direct user')).toBe('no, no company');
      expect(told({ ...facts, companies: 1 }, 'direct user')).toBe('yes, company listed');
    }
  });

  test('with credentials of the e-way bill API, whatever the turnover, once they are here', () => {
    for (const facts of columns) {
      expect(told(facts, 'e-way bill')).toBe('no, no credentials');
      expect(told({ ...facts, users: 1 }, 'e-way bill')).toBe('yes, credentials here');
      expect(told({ ...facts, ownClients: ['TXP'] }, 'e-way bill')).toBe('yes, credentials here');
    }
  });
});

describe('direct access', () => {
  test.each([
    [500, 'yes, turnover reached'],
    [499.99, 'no, turnover below'],
    [0, 'no, turnover below'],
    [undefined, 'no, turnover unknown'],
  ])('with a turnover of %s crore: %s', (turnover, why) => {
    expect(told(taxpayer(turnover), 'direct')).toBe(why);
  });

  test('goes by the largest turnover that the register knows of the PAN', () => {
    const { entries } = taxpayer(700);
    const facts = { ...taxpayer(), entries: [...taxpayer(4).entries, ...entries] };
    expect(told(facts, 'direct')).toBe('yes, turnover reached');
  });

  test('goes by the threshold that is set', () => {
    expect(told({ ...taxpayer(100), thresholdCrore: 100 }, 'direct')).toBe('yes, turnover reached');
  });

  test('is an e-commerce operator’s, and whoever calls for itself already, at any turnover', () => {
    expect(told(taxpayer(undefined, 'TCS'), 'direct')).toBe('yes, operator');
    expect(told({ ...taxpayer(1), ownClients: ['TXP'] }, 'direct')).toBe('yes, own client');
    // A provider's client is for others.
    expect(told({ ...taxpayer(1), ownClients: ['GSP'] }, 'direct')).toBe('no, turnover below');
  });
});

test('a cancelled taxpayer has no way but what it had', () => {
  const facts = { ...taxpayer(700, 'REG', 'CNL'), companies: 1 };
  for (const way of ['GSP', 'ERP', 'direct', 'direct user'] as const) {
    expect(told(facts, way)).toBe('no, no gstin');
  }
});

test('a portal without a provider says so', () => {
  const facts = { ...taxpayer(1), providers: ['GSP'] as const };
  expect(told(facts, 'ERP')).toBe('yes, everybody, none here');
});
