import { aesKey, open } from '@openirp/core';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../endpoints/index.ts';
import { DeskPortal } from '../testing/desk-portal.ts';
import { VersionLives } from '../versions/version-lives.ts';
import { type OpenApiDocument, openApi } from './open-api.ts';
import type { Node } from './published.ts';

const document = openApi({
  publicUrl: 'http://127.0.0.1:7080',
  environment: 'sandbox',
  standingOf: () => ({ standing: 'current' }),
});

/** Every object in a document, however deep. */
function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

const operations = (from: OpenApiDocument) =>
  Object.entries(from.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      call: `${method.toUpperCase()} ${path}`,
      operation: operation as Node,
    })),
  );

describe('the linter', () => {
  const problemsOf = async (linted: object) => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(linted), config });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  };

  test('has no error and no warning, by the recommended rules', async () => {
    expect(await problemsOf(document)).toEqual([]);
  });

  test('would see a mistake', async () => {
    const { info: _info, ...rest } = document;
    expect(await problemsOf({ ...rest, info: { title: 'x', version: '1' } })).toEqual([
      expect.stringContaining('info-license'),
    ]);
  });
});

describe('examples', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, multipleOfPrecision: 6 });
  ajv.addVocabulary(['x-openirp-sealed', 'components']);

  /** What is wrong with a value, by a schema of the document. */
  const faults = (schema: unknown, value: unknown) => {
    const validate = ajv.compile({ ...Object(schema), components: document.components });
    validate(value);
    return validate.errors ?? [];
  };

  test.each(Object.keys(document.components.schemas))('of %s are valid', (name) => {
    const schema = document.components.schemas[name]!;
    for (const example of (schema.examples as unknown[] | undefined) ?? []) {
      expect(faults(schema, example), JSON.stringify(example)).toEqual([]);
    }
  });

  test('of every body are valid', () => {
    let seen = 0;
    for (const { schema, example, examples = {} } of nodesIn(document.paths)) {
      if (schema === undefined) continue;
      const given = Object.values(examples as Record<string, Node>).map(({ value }) => value);
      for (const value of example === undefined ? given : [example]) {
        expect(faults(schema, value), JSON.stringify(value)).toEqual([]);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(30);
  });

  test('open each other: AppKey, Sek, payload', () => {
    const { schemas } = document.components;
    const exampleIn = (name: string) => (schemas[name]!.examples as Node[])[0]!;
    const appKey = Buffer.from(exampleIn('AuthRequest').AppKey as string, 'base64');
    const sek = aesKey(open(aesKey(appKey), exampleIn('AuthAnswer').Sek as string));
    const generate = document.paths['/eicore/v1.03/Invoice']!.post as Node;
    const { content } = generate.requestBody as { content: Record<string, { example: Node }> };
    const Data = content['application/json']!.example.Data as string;
    expect(JSON.parse(open(sek, Data).toString())).toEqual(exampleIn('GenerateIrnRequest'));
  });
});

describe('the document', () => {
  test('has every version of every endpoint once', () => {
    const served = endpoints.flatMap(({ method, versions }) =>
      Object.values(versions).map(({ path }) => `${method} ${path}`),
    );
    expect(
      operations(document)
        .map(({ call }) => call)
        .toSorted(),
    ).toEqual(served.toSorted());
  });

  test('lists the codes of an operation with their texts, those of the rules too', () => {
    const codes = (path: string) =>
      (document.paths[path]!.post as Node)['x-openirp-codes'] as {
        code: string;
        message: string;
      }[];
    const generate = codes('/eicore/v1.03/Invoice');
    expect(generate).toContainEqual({ code: '2150', message: 'Duplicate IRN' });
    expect(generate.map(({ code }) => code)).toContain('2172');
    expect(codes('/eicore/v1.03/Invoice/Cancel').map(({ code }) => code)).not.toContain('2172');
    for (const { call, operation } of operations(document)) {
      const listed = operation['x-openirp-codes'] as { message: string }[];
      expect(
        listed.filter(({ message }) => message === ''),
        call,
      ).toEqual([]);
    }
  });

  test('asks for the headers of each version', () => {
    const headersOf = (path: string, method: string) =>
      Object.keys(((document.paths[path]![method] as Node).security as Node[])[0] ?? {});
    expect(headersOf('/eivital/v1.03/auth', 'post')).toEqual(['client_id', 'client_secret']);
    expect(headersOf('/eivital/v1.04/auth', 'post')).toContain('Gstin');
    expect(headersOf('/eicore/v1.03/Invoice', 'post')).toContain('AuthToken');
    expect(headersOf('/eivital/v1.04/heartbeat/ping', 'get')).toEqual([]);
  });
});

describe('a portal', () => {
  let portal: DeskPortal;
  beforeAll(async () => {
    portal = await DeskPortal.open('--public-url', 'https://irp.example/');
  });
  afterAll(() => portal.close());

  const served = async () => {
    const { status, headers, text } = await portal.call('/openapi.json', {});
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    return JSON.parse(text) as OpenApiDocument & { servers: { url: string }[] };
  };

  test('describes itself, and what is deprecated today', async () => {
    const { servers, paths } = await served();
    expect(servers[0]!.url).toBe('https://irp.example');
    expect(paths['/eivital/v1.03/auth']!.post).toMatchObject({ deprecated: true });
    expect(paths['/eivital/v1.04/auth']!.post).not.toHaveProperty('deprecated');
  });

  test('tells of a retirement, and leaves out what is retired', async () => {
    const lives = new VersionLives(portal.irp.store, portal.irp.clock);
    await lives.change('eivital', 'v1.03', { retiredOn: '2099-01-01' });
    await portal.irp.versions.refresh();
    const before = (await served()).paths['/eivital/v1.03/auth']!.post;
    expect(before).toMatchObject({ 'x-openirp-sunset': '2099-01-01' });
    await lives.change('eivital', 'v1.03', { retiredOn: '2024-01-01' });
    await portal.irp.versions.refresh();
    expect((await served()).paths['/eivital/v1.03/auth']).toBeUndefined();
  });
});
