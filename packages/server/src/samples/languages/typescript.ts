import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, linesFor, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'typescript',
  title: 'TypeScript',
  fileName: 'irp.mts',
  needs: 'Node 24, or Node 20 and a compiler, and no packages',
  run: 'node irp.mts',
};

const cryptoNames = {
  constants: 'constants',
  createCipheriv: 'createCipheriv',
  createDecipheriv: 'createDecipheriv',
  createPublicKey: 'createPublicKey',
  publicEncrypt: 'publicEncrypt',
  randomBytes: 'randomBytes',
  verify: 'verify',
  X509Certificate: 'X509Certificate',
};

const baseUrl = code`
const baseUrl = setting('IRP_BASE_URL');
`;

const headers = code`
const headers: Record<string, string> = {
  'Content-Type': 'application/json',
  client_id: setting('IRP_CLIENT_ID'),
  client_secret: setting('IRP_CLIENT_SECRET'),
  Gstin: setting('IRP_GSTIN'),
};
`;

const settingFunction = code`
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(\`\${name} is not set\`);
  return value;
}
`;

const seal = code`
/** AES-256 in ECB mode with PKCS#7 padding, in base64. ECB has no initialization vector. */
function seal(key: Buffer, plain: string): string {
  const cipher = createCipheriv('aes-256-ecb', key, null);
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64');
}
`;

const openSealed = code`
/** Opens base64 of AES-256 in ECB mode with PKCS#7 padding. */
function openSealed(key: Buffer, sealed: string): Buffer {
  const decipher = createDecipheriv('aes-256-ecb', key, null);
  return Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
}
`;

const send = code`
/** Sends a request and reads the JSON of its answer, whatever its HTTP status is. */
async function send(method: string, path: string, body?: object): Promise<any> {
  const response = await fetch(baseUrl + path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  return response.json();
}
`;

const dataOf = code`
interface Answer {
  Status: number;
  Data: any;
  ErrorDetails: { ErrorCode: string; ErrorMessage: string }[] | null;
}

/** The Data of a success. A refusal has Status 0, but the same HTTP status 200. */
function dataOf({ Status, Data, ErrorDetails }: Answer) {
  if (Status === 1) return Data;
  for (const { ErrorCode, ErrorMessage } of ErrorDetails ?? []) {
    console.error(ErrorCode, ErrorMessage);
  }
  process.exit(1);
}
`;

const ewbDataOf = code`
/** The e-way bill system writes status as text, and its refusals as base64 of JSON. */
function ewbDataOf({ status, data, error }: { status: string; data: string; error: string }) {
  if (status === '1') return data;
  console.error(JSON.parse(Buffer.from(error, 'base64').toString()).errorCodes);
  process.exit(1);
}
`;

const appKey = code`
// The AppKey: 32 random bytes, new for each login. It will open the session key.
const appKey = randomBytes(32);
`;

const loginJson = code`
const loginJson = JSON.stringify({
  UserName: setting('IRP_USER_NAME'),
  Password: setting('IRP_PASSWORD'),
  AppKey: appKey.toString('base64'),
  ForceRefreshAccessToken: false,
});
`;

const publicKey = code`
const publicKey = {
  key: createPublicKey(readFileSync(setting('IRP_AUTH_PUBLIC_KEY'))),
  // Node's own default would be OAEP.
  padding: constants.RSA_PKCS1_PADDING,
};
`;

const sealLoginV104 = code`
${publicKey}
// The base64 of the JSON is encrypted, not the JSON itself.
const inner = Buffer.from(Buffer.from(loginJson).toString('base64'));
const loginBody = { Data: publicEncrypt(publicKey, inner).toString('base64') };
`;

const sealLoginV103 = code`
${publicKey}
// Password and AppKey are encrypted apart; of the AppKey its 32 bytes, not their base64.
const loginBody = {
  data: {
    UserName: setting('IRP_USER_NAME'),
    Password: publicEncrypt(publicKey, Buffer.from(setting('IRP_PASSWORD'))).toString('base64'),
    AppKey: publicEncrypt(publicKey, appKey).toString('base64'),
    ForceRefreshAccessToken: false,
  },
};
`;

const sendLogin = (path: string) => code`
// Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
const session = dataOf(await send('POST', '${path}', loginBody));
`;

const openSek = code`
// The session key is the 32 bytes that come out, not their base64.
const sek = openSealed(appKey, session.Sek);
`;

const printSession = code`
const { ClientId, UserName, TokenExpiry } = session;
// Neither token nor session key belong on a screen.
console.log({ ClientId, UserName, TokenExpiry, Sek: \`\${sek.length} bytes\` });
`;

const sessionHeaders = code`
headers.user_name = session.UserName;
headers.AuthToken = session.AuthToken;
`;

const readPayload = code`
const file = process.env.IRP_PAYLOAD;
const payload = file === undefined ? JSON.stringify(example) : readFileSync(file, 'utf8');
`;

const sealPayload = code`
// The plain JSON is sealed as it is, with no base64 inside.
const body = { Data: seal(sek, payload) };
`;

const sealEwbPayload = (action: string) => code`
// The e-way bill system asks for the action by its name, and for lower-case names.
const body = { action: '${action}', data: seal(sek, payload) };
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const body = payload === undefined ? '' : ', body';
  if (parameter !== undefined) {
    return code`
const parameter =
  process.env.IRP_PARAMETER ?? '${parameter}';
const answer = await send('${method}', \`${path}\${parameter}\`${body});
`;
  }
  if (query !== undefined) {
    return code`
const query = process.env.IRP_QUERY ?? '${query}';
const answer = await send('${method}', \`${path}?\${query}\`${body});
`;
  }
  return `const answer = await send('${method}', '${path}'${body});`;
}

const openPayload = code`
const opened = openSealed(sek, dataOf(answer)).toString();
console.log(opened);
`;

const openEwbPayload = openPayload.replace('dataOf', 'ewbDataOf');

const verifySigned = code`
const certificateFile = process.env.IRP_SIGNING_CERTIFICATE;
if (certificateFile !== undefined) {
  const { publicKey } = new X509Certificate(readFileSync(certificateFile));
  const { SignedInvoice } = JSON.parse(opened);
  // RS256: what is signed is the text up to the last dot.
  const dot = SignedInvoice.lastIndexOf('.');
  const signature = Buffer.from(SignedInvoice.slice(dot + 1), 'base64url');
  const signed = Buffer.from(SignedInvoice.slice(0, dot));
  if (!verify('RSA-SHA256', signed, publicKey, signature)) throw new Error('bad signature');
  console.error('The signature of SignedInvoice is good.');
}
`;

const pieces: Pieces = {
  ...{ seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

const ping = (path: string) => code`
const response = await fetch(\`\${process.env.IRP_BASE_URL}${path}\`, {
  signal: AbortSignal.timeout(30_000),
});
console.log(await response.text());
`;

function withLogin(call: SampleCall): string {
  const settings = call.login === 'v1.03' ? without(headers, /Gstin/) : headers;
  return paragraphs(
    `${baseUrl}\n${settings}`,
    call.payload === undefined ? undefined : `const example = ${call.payload};`,
    settingFunction,
    ...definitions(call, pieces),
    statements(call, pieces),
  );
}

function program(call: SampleCall): string {
  const body = call.needs === 'nobody' ? ping(call.path) : withLogin(call);
  const names = linesFor(body, cryptoNames).split('\n');
  const imports =
    call.needs === 'nobody'
      ? undefined
      : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from 'node:crypto';\n` +
        "import { readFileSync } from 'node:fs';";
  const head = headOf(call, facts).map((line) => `// ${line}`);
  return `${paragraphs(head.join('\n'), imports, body)}\n`;
}

export const typescript: Language = { ...facts, program, steps: stepsOf(pieces, paragraphs) };
