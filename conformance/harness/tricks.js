// Texts that have broken other servers, and what no answer to them may hold.
import { fail, isTrue } from './check.js';

/** SQL, paths, formats, templates, scripts, odd characters, and sheer length. */
export const TRICKS = [
  "' OR '1'='1",
  "x'; DROP TABLE invoices;--",
  '1 UNION SELECT * FROM users',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%s%n%x{0}{1}',
  '{{7*7}}#{7*7}<%=7*7%>',
  '\x24{jndi:ldap://127.0.0.1/a}',
  '<script>alert(1)</script>',
  '__proto__',
  '\u0000',
  '\r\nX-Injected: 1',
  '\u202e\ufeff\ud83d\ude9c',
  'x'.repeat(5000),
];

/** The same as parts of a path or query, and some that only a path can hold. */
export const PATH_TRICKS = [
  ...TRICKS.map(encodeURIComponent),
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f',
  '%c0%ae%c0%ae%2f',
  '%00',
  '%',
  '%zz',
  ';id=1',
  '*',
];

/** Words of a server's insides. */
const INSIDES =
  /node:internal|node_modules|\bat .*:\d+:\d+|\.ts:\d+|sqlite|syntax error|stack|root:x:|\[object |undefined|NaN/i;

/** What an answer says: a refusal's codes in clear, a success without its sealed data. */
function said({ json, text }) {
  if (typeof json?.error === 'string') return Buffer.from(json.error, 'base64').toString();
  return json?.Status === 1 || json?.status === '1' ? JSON.stringify(json.InfoDtls ?? null) : text;
}

/**
 * An answer to a trick: one of the published forms, with a code that is not a fault (5001, 317), and
 * nothing of the server's insides. Returns the codes; none for a success.
 */
export function withstood(answer, trick) {
  const what = `the answer to ${JSON.stringify(trick).slice(0, 60)}`;
  const { status, headers, json } = answer;
  if (![200, 404].includes(status)) fail(`HTTP status of ${what}`, '200 or 404', answer.text);
  isTrue(headers['x-injected'] === undefined, `${what} has no header of the trick`, headers);
  isTrue(json !== undefined, `${what} is JSON`, answer.text);
  const body = said(answer);
  if (INSIDES.test(body)) fail(what, 'nothing of the insides', body);
  const codes = json.ErrorDetails?.map(({ ErrorCode }) => ErrorCode) ?? [];
  const all = json.status === '0' ? JSON.parse(body).errorCodes.split(',') : codes;
  isTrue(!all.includes('5001') && !all.includes('317'), `${what} is no fault`, body);
  return all;
}
