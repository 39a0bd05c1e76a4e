import {
  type EndpointReference,
  endpointReference,
  openApiReference,
  portalCodes,
  settingReference,
  statusesOfCodes,
  statusOfOthers,
} from '@openirp/server';
import { code, listed, page, prose, table } from './markdown.ts';

const envelopes: Record<EndpointReference['request'], string> = {
  none: 'no body',
  sek: '`{"Data": …}`, sealed with the SEK of the session',
  ewb: '`{"action": …, "Data": …}`, `Data` sealed with the SEK of the session',
  'login-v1.04': '`{"Data": …}`, the whole sealed with the public key of the portal',
  'login-v1.03':
    '`{"data": {…}}`, password and AppKey each sealed with the public key of the portal',
};

export const endpointsPage = (): string => {
  const anywhere = Object.entries(portalCodes).filter(([, places]) => places.includes('anywhere'));
  return page(
    'Endpoints',
    'Every operation in every version. Header names may also be written with hyphens, and in any ' +
      'letter case; so may paths. A registration is also refused with the codes of the ' +
      `[rules](rules.md), and every call with ${anywhere.map(([number]) => number).join(', ')}: ` +
      'see [the codes](codes.md). The answer names its call in the header `x-request-id`. For ' +
      'machines: [openapi.json](openapi.json).',
    ...Object.values(Object.groupBy(endpointReference(), ({ name }) => name)).map((versions) =>
      endpointBlock(versions!),
    ),
    ...explainedAnswers(),
  );
};

function endpointBlock(versions: readonly EndpointReference[]): string {
  const { title, summary, query, codes } = versions[0]!;
  const rows = versions.map(({ method, version, path, aliases, headers, request, answer }) => [
    version,
    code(`${method} ${path}`),
    aliases.map(code).join('<br>'),
    headers.map(code).join(', '),
    envelopes[request],
    answer,
  ]);
  return [
    `## ${title}`,
    prose(summary),
    table(['Version', 'Path', 'Also under', 'Headers', 'Request', 'Answer'], rows),
    ...queryBlock(query),
    `Codes of its own: ${listed(codes)}.`,
  ].join('\n\n');
}

const queryBlock = (query: EndpointReference['query']): string[] =>
  query.length === 0
    ? []
    : [
        table(
          ['Query parameter', 'Also as', 'Needed', 'Meaning', 'Example'],
          query.map(({ name, aliases = [], required, description, example }) => [
            code(name),
            aliases.map(code).join('<br>'),
            required ? 'yes' : 'no',
            prose(description),
            code(example),
          ]),
        ),
      ];

/** How an opt-in answer differs; the statuses come from the table that the portal uses. */
const explainedAnswers = (): string[] => [
  '## Refusals explained',
  'The envelope says with HTTP 200 what was refused. A client that sends ' +
    '`Accept: application/problem+json` gets a problem document (RFC 9457) instead: `type` and ' +
    '`docs` lead to the page of the code, `instance` names the request, `errors` lists every ' +
    'violation with `code`, `message`, `pointer`, `expected`, `actual`, `allowed`, `rule`, `why`, ' +
    '`cause` and `cure` as far as they apply, and `info` is `InfoDtls`. Successes do not change. ' +
    'A body that is too large is 413 in both forms.',
  table(
    ['HTTP status', 'Codes'],
    [
      ...[...statusesOfCodes].map(([status, codes]) => [String(status), codes.join(', ')]),
      [String(statusOfOthers), 'all others, and different ones together'],
    ],
  ),
];

/** The description for machines, which a portal serves at /openapi.json with its own address. */
export const openApiPage = (): string => `${JSON.stringify(openApiReference(), null, 2)}\n`;

export const settingsPage = (): string =>
  page(
    'Settings',
    'Every setting is a flag of `irp start` or a variable of the environment; the flag wins.',
    table(
      ['Flag', 'Variable', 'Default', 'Meaning'],
      settingReference().map(({ flag, variable, default: byDefault, meaning }) => [
        code(flag),
        code(variable),
        byDefault === '' ? 'unset' : code(byDefault),
        prose(meaning),
      ]),
    ),
  );
