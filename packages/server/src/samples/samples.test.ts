import { describe, expect, test } from 'vitest';
import { endpoints } from '../endpoints/index.ts';
import { sampleLanguages, sampleProgram, stepNames, stepSnippet } from './index.ts';

const calls = endpoints.flatMap((endpoint) =>
  Object.entries(endpoint.versions).map(([version, { path }]) => ({ endpoint, version, path })),
);

const credentials = ['IRP_CLIENT_ID', 'IRP_CLIENT_SECRET', 'IRP_USER_NAME', 'IRP_PASSWORD'];

/** The settings that a program reads or names. */
const settingsIn = (program: string): string[] => [...new Set(program.match(/\bIRP_[A-Z_]+/g))];

describe.each(sampleLanguages)('in $title', ({ id }) => {
  test.each(calls)('$endpoint.name $version is called at its path', ({
    endpoint,
    version,
    path,
  }) => {
    const program = sampleProgram(id, endpoint, version);
    expect(program).toContain(path.replace(/\{\w+\}$/, ''));
    expect(program).toMatch(/[^\n]\n$/);
    expect(program).not.toMatch(/[/'"]undefined|\[object|[ \t]\n|\n\n\n\n/);
    const longest = program.split('\n').reduce((max, line) => Math.max(max, line.length), 0);
    expect(longest).toBeLessThan(110);
  });

  test('a program that logs in has its secrets from the environment', () => {
    for (const { endpoint, version } of calls) {
      const program = sampleProgram(id, endpoint, version);
      const needed = endpoint.needs === 'nobody' ? [] : credentials;
      expect(settingsIn(program)).toEqual(expect.arrayContaining(['IRP_BASE_URL', ...needed]));
      expect(program).not.toMatch(/API_EXAMPLE|Example@12345|BEGIN [A-Z ]*KEY|aB3dE5fG7h/);
    }
  });

  test('every setting that a program reads is told at its head', () => {
    for (const { endpoint, version } of calls) {
      const program = sampleProgram(id, endpoint, version);
      const [head = '', ...rest] = program.split('\n\n');
      expect(settingsIn(head), endpoint.name).toEqual(
        expect.arrayContaining(settingsIn(rest.join('\n'))),
      );
      expect(settingsIn(rest.join('\n')), endpoint.name).toEqual(
        expect.arrayContaining(settingsIn(head)),
      );
    }
  });

  test('the steps are those of the programs', () => {
    const programs = calls.map(({ endpoint, version }) => sampleProgram(id, endpoint, version));
    const known = new Set(
      programs
        .join('\n')
        .split('\n')
        .map((line) => line.trim()),
    );
    for (const step of stepNames) {
      const snippet = stepSnippet(id, step);
      expect(snippet.trim(), step).not.toBe('');
      expect(
        snippet.split('\n').filter((line) => !known.has(line.trim())),
        step,
      ).toEqual([]);
    }
  });
});

test('a version that an endpoint does not have has no program', () => {
  expect(() => sampleProgram('curl', endpoints[0]!, 'v9.99')).toThrow('no version v9.99');
});
