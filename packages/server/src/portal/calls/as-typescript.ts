import type { FoundCall } from '../../call-log/recorded-call.ts';
import { documentIn, textAt } from '../parts/members.ts';
import { prettyJson } from './pretty-json.ts';

/** What the SDK must know to call as this caller. */
interface Caller {
  readonly baseUrl: string;
  readonly clientId: string;
}

/** A program that makes the same call with the SDK; undefined where the payload is not known. */
export function asTypeScript(call: FoundCall, caller: Caller): string | undefined {
  const operation = operationOf(call);
  if (operation === undefined) return undefined;
  const { baseUrl, clientId } = caller;
  return `import { IrpClient } from '@openirp/client';

const baseUrl = ${quoted(baseUrl)};
const key = await fetch(\`\${baseUrl}/keys/auth-public-key.pem\`);
const client = new IrpClient({
  baseUrl,
  clientId: ${quoted(clientId)},
  clientSecret: process.env.CLIENT_SECRET ?? '',
  userName: ${quoted(call.userName ?? '')},
  password: process.env.PASSWORD ?? '',
  gstin: ${quoted(call.gstin ?? '')},
  authPublicKeyPem: await key.text(),
});
console.log(await client.${operation});
`;
}

/** The SDK's method and what it is called with. */
function operationOf({ endpoint, path, details }: FoundCall): string | undefined {
  const { text = { text: '', cut: 0 }, target } = details;
  const payload = text.cut > 0 ? undefined : documentIn(text.text);
  const member = (name: string) => quoted(textAt(payload, name) ?? '');
  const last = quoted(path.slice(path.lastIndexOf('/') + 1));
  const query = new URLSearchParams(target.split('?')[1]);
  const asked = (...names: string[]) =>
    quoted([...query].find(([name]) => names.includes(name.toLowerCase()))?.[1] ?? '');
  switch (endpoint) {
    case 'auth':
      return 'authenticate()';
    case 'generate-irn':
      if (text.text === '' || text.cut > 0) return undefined;
      return `generate(${template(prettyJson(text.text) ?? text.text)}, { check: 'off' })`;
    case 'cancel-irn':
      if (payload === undefined) return undefined;
      return `cancel(${member('Irn')}, ${member('CnlRsn')}, ${member('CnlRem')})`;
    case 'get-irn':
      return `getByIrn(${last})`;
    case 'get-irn-by-document':
      return `getByDocument(${asked('doctype')}, ${asked('docnum', 'docno')}, ${asked('docdate')})`;
    case 'rejected-irns':
      return `rejectedIrns(${asked('date')})`;
    case 'generate-ewb':
      return payload && `generateEwb(JSON.parse(${template(prettyJson(text.text) ?? '')}))`;
    case 'get-ewb':
      return `getEwb(${last})`;
    case 'cancel-ewb': {
      if (payload === undefined) return undefined;
      const number = Number(textAt(payload, 'ewbNo'));
      return `cancelEwb(${number}, ${member('cancelRsnCode')}, ${member('cancelRmrk')})`;
    }
    case 'get-gstin':
      return `getGstin(${query.size > 0 ? asked('gstin', 'param1') : last})`;
    case 'sync-gstin':
      return `syncGstin(${query.size > 0 ? asked('gstin', 'param1') : last})`;
    default:
      return undefined;
  }
}

/** Control characters and marks of direction are spelled out: what is read is what is there. */
const spelled = (text: string): string =>
  text.replace(
    /[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );

const quoted = (text: string): string =>
  `'${spelled(text.replace(/['\\]/g, '\\$&')).replaceAll('\n', '\\n')}'`;

/** JSON in a template, so that it keeps its lines and its numbers. */
const template = (text: string): string => `\`${spelled(text.replace(/[`\\]|\$\{/g, '\\$&'))}\``;
