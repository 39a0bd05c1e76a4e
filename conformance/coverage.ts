import { ewayBillRules, rules } from '@openirp/core';
import { codesRaisedBy, endpoints, portalCodes } from '@openirp/server';

/*
 * Which answers of the server no scenario has seen. The server's own tables say what there is to see;
 * the scenarios know nothing of them.
 */

type Endpoint = (typeof endpoints)[number];

/** What no request over HTTP can bring about on a sandbox as it ships, and why. */
const outOfReach: Readonly<Record<string, string>> = {
  'cancel-ewb 317': 'a fault of the server; packages/server raises it',
  'generate-irn 2218': 'there is an earliest document date only where a setting names one',
  'generate-irn 2263': 'other values than Y and N are 5002; the rest is a setting',
  'generate-irn 2295': 'needs a twin that has the document; packages/server raises it',
};

/** Codes of gates that stand open on a sandbox as it ships. */
const gateOutOfReach: Readonly<Record<string, string>> = {
  658: 'there is no officer to block a GSTIN; packages/server raises it',
  3059: 'addresses are checked in production; packages/server raises it',
  3065: 'there is no officer to block a GSTIN; packages/server raises it',
};

/** Codes of no endpoint in particular: told by a server that fails or stops. */
const anywhereOutOfReach: Readonly<Record<string, string>> = {
  3043: 'the server would have to be stopping; packages/server raises it',
  5001: 'a fault of the server; packages/server raises it',
};

/** Rules of the e-way bill part that stand behind something else. */
const ruleOutOfReach: Readonly<Record<string, string>> = {
  'eway-bill/distance-given': 'the schema refuses such a distance with 5002',
  'eway-bill/vehicle-type-known': 'the schema refuses other letters with 5002',
  'eway-bill/transporter-id-genuine': 'the schema asks for the shape, and a sandbox no check digit',
  'eway-bill/buyer-pin-given': 'the rules of the invoice ask for it first, by the same code',
  'eway-bill/transporter-not-cancelled': 'there is no register of transporters yet',
};

/** Rules about places that only a request by IRN can name. */
const isByIrnAlone = (id: string): boolean => id.startsWith('eway-bill/own-p');

/** Codes of invoice rules that come with an invoice's registration. */
const invoiceCodes = rules.filter(({ raised }) => raised !== false).map(({ code }) => code);

const billRules = ewayBillRules.filter(
  ({ id, raised }) => raised !== false && !(id in ruleOutOfReach),
);

/** Everything that an endpoint can answer: `ok`, and codes; `EWBERR` and a code beside an IRN. */
function answersOf(endpoint: Endpoint): string[] {
  const own = ['ok', ...codesRaisedBy(endpoint).filter((code) => !(code in gateOutOfReach))];
  if (endpoint.name === 'generate-ewb') return [...own, ...billRules.map(({ code }) => code)];
  if (endpoint.name !== 'generate-irn') return own;
  const beside = billRules.filter(({ id }) => !isByIrnAlone(id));
  return [...own, ...invoiceCodes, ...beside.map(({ code }) => `EWBERR ${code}`)];
}

/** A path as the record has it: small letters, its parameter left out. */
const recorded = (path: string): string => path.toLowerCase().replace(/\{\w+\}$/, '');

/**
 * The answers that are missing from a record of `METHOD path code` lines, as `endpoint code`, as
 * `endpoint version` for a version that never answered well, and as codes raised anywhere.
 */
export function unobserved(lines: readonly string[]): string[] {
  const seen = new Set(lines);
  const codesSeen = new Set(lines.map((line) => line.slice(line.lastIndexOf(' ') + 1)));
  const anywhere = Object.entries(portalCodes)
    .filter(([code, places]) => places.includes('anywhere') && !(code in anywhereOutOfReach))
    .map(([code]) => code)
    .filter((code) => !codesSeen.has(code));
  const missing = endpoints.flatMap((endpoint) => {
    const { name, method, versions } = endpoint;
    const isSeen = (path: string, code: string) => seen.has(`${method} ${recorded(path)} ${code}`);
    const paths = Object.values(versions).flatMap(({ path, aliases = [] }) => [path, ...aliases]);
    const codes = answersOf(endpoint)
      .filter((code) => !paths.some((path) => isSeen(path, code)))
      .map((code) => `${name} ${code}`)
      .filter((answer) => !(answer in outOfReach));
    const silent = Object.entries(versions)
      .filter(([, { path }]) => !isSeen(path, 'ok'))
      .map(([version]) => `${name} ${version}`);
    return [...codes, ...silent];
  });
  return [...new Set([...missing, ...anywhere])];
}
