// One HTTP exchange as it is, and somebody who watches them all.
import http from 'node:http';
import https from 'node:https';

const TIMEOUT_MS = 60_000;

// A connection a call: a kept one may be closed by the server just as it is used again, and a
// judge must not have to guess whether a lost answer was the server's fault.
const agents = { 'http:': new http.Agent(), 'https:': new https.Agent() };

const watchers = [];

/** Tells a listener of every exchange from now on: what was asked, and the answer. */
export const watch = (listener) => watchers.push(listener);

/**
 * One HTTP exchange as it is. Headers are an object, or a flat list [name, value, name, value, …]
 * when a header must go out twice. Any HTTP status resolves; only a broken connection rejects.
 * @returns {Promise<{status: number, headers: object, text: string, json: any}>}
 */
export async function raw(baseUrl, call) {
  const answer = await exchange(baseUrl, call);
  for (const listener of watchers) listener(call, answer);
  return answer;
}

function exchange(baseUrl, { method = 'GET', path, headers = {}, body }) {
  const url = new URL(baseUrl);
  const bytes = body === undefined ? undefined : Buffer.from(asText(body));
  const flat = Array.isArray(headers) ? headers : pairsOf(headers);
  const list = [...flat, 'Host', url.host];
  if (bytes) list.push('Content-Length', String(bytes.length));
  const { request } = url.protocol === 'https:' ? https : http;
  const target = {
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port,
    path: url.pathname.replace(/\/$/, '') + path,
    headers: list,
    agent: agents[url.protocol],
  };
  return new Promise((resolve, reject) => {
    const sent = request(target, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text,
          json: parse(text),
        });
      });
    });
    sent.setTimeout(TIMEOUT_MS, () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.end(bytes);
  });
}

/** A body as it goes out: texts and bytes as they are, everything else as JSON. */
export const asText = (body) =>
  typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
const pairsOf = (headers) =>
  Object.entries(headers)
    .filter(([, value]) => value !== undefined)
    .flat();

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
