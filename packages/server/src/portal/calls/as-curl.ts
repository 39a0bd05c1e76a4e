import type { CallDetails } from '../../call-log/recorded-call.ts';

/** What curl writes by itself, or what belongs to the connection. */
const leftOut =
  /^(host|content-length|connection|accept-encoding|transfer-encoding|expect|user-agent|cookie|origin|referer|sec-.*|priority)$/i;

/** Variables in which the secrets are expected that are not kept, by their headers. */
const variables: readonly (readonly [RegExp, string])[] = [
  [/secret/i, 'CLIENT_SECRET'],
  [/token/i, 'AUTH_TOKEN'],
];

/** A masked value, as the call log leaves it. */
const isMasked = (value: string): boolean => value.startsWith('••••');

/** The command that makes the call again. A body that was not kept is expected in `body.json`. */
export function asCurl(
  { target, headers, body }: CallDetails,
  { method, baseUrl }: { readonly method: string; readonly baseUrl: string },
): string {
  const lines = [
    `curl --request ${quoted(method)} ${quoted(baseUrl + target)}`,
    ...headers.filter(([name]) => !leftOut.test(name)).map(headerLine),
  ];
  if (body !== undefined && body.cut === 0) lines.push(`--data-raw ${quoted(body.text)}`);
  else if (body !== undefined || method === 'POST') lines.push('--data-binary @body.json');
  return lines.join(' \\\n  ');
}

function headerLine([name, value]: readonly [string, string]): string {
  const variable = isMasked(value)
    ? (variables.find(([pattern]) => pattern.test(name))?.[1] ?? 'SECRET')
    : undefined;
  return variable === undefined
    ? `--header ${quoted(`${name}: ${value}`)}`
    : `--header ${quoted(`${name}: `)}"$${variable}"`;
}

/**
 * A word for the shell that means nothing but itself. Control characters are spelled out: pasted into a
 * terminal, they could end the pasting and begin a command.
 */
function quoted(text: string): string {
  if (!/[\p{Cc}\p{Cf}]/u.test(text.replaceAll('\n', '')))
    return `'${text.replaceAll("'", `'\\''`)}'`;
  const spelled = text.replace(/[\\'\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\\' || character === "'"
      ? `\\${character}`
      : [...Buffer.from(character)]
          .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
          .join(''),
  );
  return `$'${spelled}'`;
}
