// What a scenario may claim. A failed claim says what was expected and what came.

/** The wire disagreed with the contract. */
export class Mismatch extends Error {}

/** The sandbox lacks what a scenario needs (a second client, a control port). */
export class Skip extends Error {}

const show = (value) => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text;
};

export function fail(what, expected, got) {
  throw new Mismatch(`${what}: expected ${expected}, got ${show(got)}`);
}

export function need(value, why) {
  if (value === undefined || value === null || value === false) throw new Skip(why);
  return value;
}

/** JSON text with sorted members: their order says nothing on this wire. */
const sorted = (value) =>
  JSON.stringify(value, (_, inner) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );

export function equal(got, expected, what) {
  if (sorted(got) === sorted(expected)) return;
  const [here, wanted] = [got, expected].map((v) =>
    typeof v === 'string' ? v : (sorted(v) ?? ''),
  );
  let at = 0;
  while (here[at] === wanted[at] && at < here.length) at += 1;
  // Long texts that begin alike are shown where they part.
  if (at < 100) fail(what, show(expected), got);
  const around = (text) => `…${text.slice(at - 40, at + 80)}…`;
  fail(`${what}, from character ${at}`, show(around(wanted)), around(here));
}

export function isTrue(condition, what, got) {
  if (!condition) fail(what, 'true', got);
}

export function matches(got, pattern, what) {
  if (typeof got !== 'string' || !pattern.test(got)) fail(what, `text like ${pattern}`, got);
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** NIC's envelope in either direction: four members, one status, JSON. */
function envelope(answer, { status, success }) {
  if (answer.status !== status) fail('HTTP status', status, `${answer.status} ${answer.text}`);
  matches(answer.headers['content-type'], /^application\/json\b/i, 'Content-Type');
  const body = answer.json;
  if (!isObject(body)) fail('body', 'a JSON object', answer.text);
  if (body.Status !== success) fail('Status', `the number ${success}`, body);
  for (const member of ['Data', 'ErrorDetails', 'InfoDtls']) {
    if (!(member in body)) fail(member, 'to be present, if only as null', body);
  }
  if (body.InfoDtls !== null && !Array.isArray(body.InfoDtls)) {
    fail('InfoDtls', 'null or an array', body.InfoDtls);
  }
  return body;
}

/** A session's call went well: sealed Data that opened, no errors. Returns the opened object. */
export function accepted(answer) {
  const body = envelope(answer, { status: 200, success: 1 });
  if (body.ErrorDetails !== null) fail('ErrorDetails', 'null', body.ErrorDetails);
  if (typeof body.Data !== 'string') fail('Data', 'a sealed string', body.Data);
  return answer.plain;
}

/** A login went well: Data is an object in clear. Returns it. */
export function loggedIn(answer) {
  const body = envelope(answer, { status: 200, success: 1 });
  if (body.ErrorDetails !== null) fail('ErrorDetails', 'null', body.ErrorDetails);
  if (!isObject(body.Data)) fail('Data', 'an object in clear', body.Data);
  return body.Data;
}

/**
 * A refusal in NIC's envelope. `code` is one code or a list of equally good ones.
 * `entries`: 'one' wants exactly one entry, 'every' all of them with the code, 'some' at least one.
 * Returns the entries that carry the code.
 */
export function refused(
  answer,
  code,
  { status = 200, message, entries = 'one', info = null } = {},
) {
  const body = envelope(answer, { status, success: 0 });
  if (body.Data !== null) fail('Data', 'null', body.Data);
  const list = body.ErrorDetails;
  if (!Array.isArray(list) || list.length === 0) fail('ErrorDetails', 'a filled array', list);
  for (const entry of list) {
    const { ErrorCode, ErrorMessage } = entry ?? {};
    if (typeof ErrorCode !== 'string' || typeof ErrorMessage !== 'string' || !ErrorMessage) {
      fail('ErrorDetails', 'entries of ErrorCode and ErrorMessage, both text', entry);
    }
  }
  const codes = [code].flat();
  const hits = list.filter((entry) => codes.includes(entry.ErrorCode));
  const wanted = codes.join(' or ');
  if (hits.length === 0) fail('ErrorCode', wanted, list);
  if (entries === 'one' && list.length !== 1) fail('ErrorDetails', `one entry, ${wanted}`, list);
  if (entries === 'every' && hits.length !== list.length) fail('every ErrorCode', wanted, list);
  if (message instanceof RegExp) {
    if (!hits.some((entry) => message.test(entry.ErrorMessage)))
      fail('ErrorMessage', message, hits);
  } else if (message && !hits.some((entry) => entry.ErrorMessage === message)) {
    fail('ErrorMessage', show(message), hits);
  }
  if (info === null && body.InfoDtls !== null) fail('InfoDtls', 'null', body.InfoDtls);
  return hits;
}

/** The e-way bill system's success: status as text, sealed data, nothing else. */
export function ewbAccepted(answer) {
  if (answer.status !== 200) fail('HTTP status', 200, `${answer.status} ${answer.text}`);
  matches(answer.headers['content-type'], /^application\/json\b/i, 'Content-Type');
  equal(answer.text, `{"status":"1","data":"${answer.json?.data}"}`, 'body');
  return answer.plain;
}

/** The e-way bill system's refusal: `{"errorCodes":"…"}` in base64, to the byte. */
export function ewbRefused(answer, code, { status = 200 } = {}) {
  if (answer.status !== status) fail('HTTP status', status, `${answer.status} ${answer.text}`);
  matches(answer.headers['content-type'], /^application\/json\b/i, 'Content-Type');
  const codes = [code].flat();
  const bodies = codes.map((errorCodes) => {
    const error = Buffer.from(JSON.stringify({ errorCodes })).toString('base64');
    return JSON.stringify({ status: '0', error, info: null });
  });
  if (bodies.includes(answer.text)) return;
  const said = Buffer.from(String(answer.json?.error), 'base64').toString();
  fail('refusal', `code ${codes.join(' or ')} in the dialect of the e-way bill system`, {
    said,
    body: answer.text,
  });
}
