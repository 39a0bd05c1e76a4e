// What was really seen on the wire: which path answered with which code.

/** Last segments that differ from call to call; an empty one stands in the record. */
const PARAMETER = /(\/(?:irn|gstin|syncgstin)\/)[^/]+$/;

/** A path as it is published: one letter case, one slash, no query, no parameter. */
const publishedPath = (path) =>
  path
    .split('?')[0]
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(PARAMETER, '$1');

const codesOf = (entries) =>
  Array.isArray(entries) ? entries.map(({ ErrorCode }) => ErrorCode) : [];

/** The codes of an answer; `ok` for a success, and what an e-way bill was refused for beside it. */
function outcomesOf({ status, json, text }) {
  if (json?.status === '1' || json?.Status === 1) {
    const bills = (json.InfoDtls ?? []).filter(({ InfCd }) => InfCd === 'EWBERR');
    const refused = bills.flatMap(({ Desc }) => codesOf(Desc));
    return ['ok', ...refused.map((code) => `EWBERR ${code}`)];
  }
  if (json?.Status === 0) return codesOf(json.ErrorDetails);
  if (json?.status === '0') return codesOfEwb(json.error);
  return status === 200 && json === undefined && text !== '' ? ['ok'] : [];
}

function codesOfEwb(error) {
  try {
    return JSON.parse(Buffer.from(error, 'base64').toString()).errorCodes.split(',');
  } catch {
    return [];
  }
}

/** Gathers lines of `METHOD path code`, each once. */
export class Observed {
  #lines = new Set();

  add({ method = 'GET', path }, answer) {
    for (const code of outcomesOf(answer)) {
      this.#lines.add(`${method} ${publishedPath(path)} ${code}`);
    }
  }

  get text() {
    return `${[...this.#lines].sort().join('\n')}\n`;
  }
}
