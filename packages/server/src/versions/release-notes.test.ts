import { parseDocumentDate } from '@openirp/core';
import { expect, test } from 'vitest';
import { endpoints } from '../endpoints/index.ts';
import {
  formerLives,
  type LifeDays,
  lifeDays,
  schemaVersions,
  shippedLives,
  type VersionLife,
} from './lives.ts';
import { type Around, releaseNotes } from './release-notes.ts';
import { disorderOf, standingOf } from './standing.ts';

const nameOf = ({ family, version }: VersionLife) => `${family} ${version}`;

const isReal = (day: string): boolean =>
  parseDocumentDate(day.split('-').reverse().join('/')) === day;

/** `2022` and `2020-12` with a day that every month has. */
const asDay = (around: Around): string => `${around}-01-01`.slice(0, 10);

const daysOf = (life: LifeDays) => lifeDays.flatMap((name) => life[name] ?? []);

test('every path of the portal belongs to a version with a life', () => {
  const served = endpoints.flatMap(({ versions }) =>
    Object.values(versions).map(({ path }) => path.split('/').slice(1, 3).join(' ')),
  );
  const known = shippedLives.map(nameOf);
  expect(served.filter((name) => !known.includes(name))).toEqual([]);
});

test('the lives that ship have real days in order, tell how sure they are, and retire nothing', () => {
  for (const life of [...shippedLives, ...formerLives]) {
    expect(
      daysOf(life).filter((day) => !isReal(day)),
      nameOf(life),
    ).toEqual([]);
    expect(disorderOf(life), nameOf(life)).toBeUndefined();
    const given = lifeDays.filter((name) => life[name] !== undefined);
    expect(Object.keys(life.confidence), nameOf(life)).toEqual(given);
    expect(life.retiredOn, nameOf(life)).toBeUndefined();
  }
  const standings = shippedLives.map((life) => standingOf(life, 'production', '2026-08-14'));
  expect(standings.filter((standing) => standing !== 'current')).toEqual(['deprecated']);
});

test('a successor is a version of the same family that is served', () => {
  for (const life of [...shippedLives, ...formerLives]) {
    if (life.successor === undefined) continue;
    const next = shippedLives.find(
      ({ family, version }) => family === life.family && version === life.successor,
    );
    expect(next, nameOf(life)).toBeDefined();
  }
});

test('one schema version is taken', () => {
  const taken = schemaVersions.filter(({ isTaken }) => isTaken);
  expect(taken.map(({ version }) => version)).toEqual(['1.1']);
});

test('the release notes are in order, on real days, about versions that exist or existed', () => {
  const days = releaseNotes.map(({ sandbox, production }) => sandbox ?? production ?? '');
  expect(days.filter((day) => !/^20\d\d(-\d\d){0,2}$/.test(day) || !isReal(asDay(day)))).toEqual(
    [],
  );
  expect(days).toEqual(days.toSorted());
  const known = new Set([...shippedLives, ...formerLives].map(nameOf));
  const unknown = releaseNotes.flatMap(({ touches }) => touches).filter((name) => !known.has(name));
  expect(unknown).toEqual([]);
  expect(new Set(releaseNotes.map(({ id }) => id)).size).toBe(releaseNotes.length);
});

test('a version enters the sandbox on the day that its release note tells', () => {
  for (const life of shippedLives) {
    const first = releaseNotes.find(({ touches }) => touches.includes(nameOf(life)))!;
    expect(first.sandbox, nameOf(life)).toBe(life.sandboxFrom);
  }
});
