// An independent client of the e-invoice wire, written from the wire contract and nothing else.
// It shares no code with the product it judges: a bug common to both would otherwise pass unseen.
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createVerify,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import http from 'node:http';
import https from 'node:https';

const TIMEOUT_MS = 60_000;

// ---- cryptography ----------------------------------------------------------------------------

/** RSA PKCS#1 v1.5 under the portal's public key, as base64. */
export function rsaSeal(publicKeyPem, plain) {
  const key = { key: publicKeyPem, padding: constants.RSA_PKCS1_PADDING };
  return publicEncrypt(key, Buffer.from(plain)).toString('base64');
}

/** AES-ECB with PKCS#7; the key's length (16, 24 or 32 bytes) chooses the cipher. Base64 out. */
export function seal(key, plain) {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null);
  return Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()]).toString('base64');
}

/** The inverse of `seal`, as bytes. Throws if the padding is wrong. */
export function open(key, base64) {
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null);
  return Buffer.concat([decipher.update(Buffer.from(base64, 'base64')), decipher.final()]);
}

/** Login body v1.04: the whole credentials JSON, base64 first, then RSA. */
export function loginBody104(publicKeyPem, { userName, password, appKey, force = false }) {
  const credentials = JSON.stringify({
    UserName: userName,
    Password: password,
    AppKey: appKey.toString('base64'),
    ForceRefreshAccessToken: force,
  });
  return loginBodyOf(publicKeyPem, credentials);
}

/** Login body v1.04 around any text, for callers that want to send it spelled otherwise. */
export function loginBodyOf(publicKeyPem, credentialsText) {
  return { Data: rsaSeal(publicKeyPem, Buffer.from(credentialsText).toString('base64')) };
}

/** Login body v1.03: user name in clear, password and the raw AppKey sealed one by one. */
export function loginBody103(publicKeyPem, { userName, password, appKey, force = false }) {
  return {
    data: {
      UserName: userName,
      Password: rsaSeal(publicKeyPem, password),
      AppKey: rsaSeal(publicKeyPem, appKey),
      ForceRefreshAccessToken: force,
    },
  };
}

/** Names of a certificate in a JWS header: SHA-1 thumbprint as upper-case hex and as base64url. */
export function certificateNames(certificatePem) {
  const thumbprint = createHash('sha1').update(new X509Certificate(certificatePem).raw).digest();
  return { kid: thumbprint.toString('hex').toUpperCase(), x5t: thumbprint.toString('base64url') };
}

/**
 * Verifies a compact JWS against the downloaded signing certificate and returns its texts.
 * `dataText` is the inner JSON exactly as signed; parsing it would lose the number spellings.
 */
export function verifyJws(jws, certificatePem) {
  const parts = String(jws).split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part))) {
    throw new Error('not a compact JWS of three base64url parts');
  }
  const [headerText, payloadText] = parts.map((part) => Buffer.from(part, 'base64url').toString());
  const header = JSON.parse(headerText);
  const names = certificateNames(certificatePem);
  if (header.alg !== 'RS256') throw new Error(`alg is ${header.alg}, not RS256`);
  if (header.kid !== names.kid || header.x5t !== names.x5t) {
    throw new Error(
      `kid ${header.kid}, x5t ${header.x5t} do not name the certificate ${names.kid}`,
    );
  }
  const key = new X509Certificate(certificatePem).publicKey;
  const verifier = createVerify('sha256').update(`${parts[0]}.${parts[1]}`);
  if (!verifier.verify(key, parts[2], 'base64url'))
    throw new Error('the signature does not verify');
  const payload = JSON.parse(payloadText);
  return { headerText, header, payloadText, payload, dataText: payload.data };
}

// ---- transport -------------------------------------------------------------------------------

// A connection a call: a kept one may be closed by the server just as it is used again, and a
// judge must not have to guess whether a lost answer was the server's fault.
const agents = { 'http:': new http.Agent(), 'https:': new https.Agent() };

/**
 * One HTTP exchange as it is. Headers are an object, or a flat list [name, value, name, value, …]
 * when a header must go out twice. Any HTTP status resolves; only a broken connection rejects.
 * @returns {Promise<{status: number, headers: object, text: string, json: any}>}
 */
export function raw(baseUrl, { method = 'GET', path, headers = {}, body }) {
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
    const exchange = request(target, (response) => {
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
    exchange.setTimeout(TIMEOUT_MS, () => exchange.destroy(new Error('no answer in time')));
    exchange.on('error', reject);
    exchange.end(bytes);
  });
}

const asText = (body) =>
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

// ---- the operations --------------------------------------------------------------------------

/** A caller: one client id and one user of one GSTIN. After `auth` it holds a session. */
export class Client {
  /** @param {{baseUrl: string, authPublicKeyPem: string, clientId: string, clientSecret: string,
   *           gstin: string, userName: string, password: string}} caller */
  constructor(caller) {
    Object.assign(this, { token: undefined, sek: undefined, tokenExpiry: undefined }, caller);
  }

  /** A copy with some facts changed; the session is copied too. */
  with(changes) {
    return new Client({ ...this, ...changes });
  }

  raw(call) {
    return raw(this.baseUrl, call);
  }

  clientHeaders() {
    return {
      'Content-Type': 'application/json',
      client_id: this.clientId,
      client_secret: this.clientSecret,
    };
  }

  headers() {
    return {
      ...this.clientHeaders(),
      Gstin: this.gstin,
      user_name: this.userName,
      AuthToken: this.token,
    };
  }

  /** Logs in and keeps the session if the answer carries one. The plain answer is returned. */
  async auth({ version = 'v1.04', force = false, appKey = randomBytes(32), body, headers } = {}) {
    const caller = { userName: this.userName, password: this.password, appKey, force };
    const sealBody = version === 'v1.03' ? loginBody103 : loginBody104;
    const gstin = version === 'v1.03' ? {} : { Gstin: this.gstin };
    const answer = await this.raw({
      method: 'POST',
      path: `/eivital/${version}/auth`,
      headers: headers ?? { ...this.clientHeaders(), ...gstin },
      body: body ?? sealBody(this.authPublicKeyPem, caller),
    });
    if (answer.json?.Status === 1) {
      this.token = answer.json.Data.AuthToken;
      this.tokenExpiry = answer.json.Data.TokenExpiry;
      this.sek = open(appKey, answer.json.Data.Sek);
    }
    return answer;
  }

  /** A call of a session; `body` is sealed, the answer's Data opened into `plain` and `plainText`. */
  async call({ method, path, headers = this.headers(), body, data }) {
    const sealed = data ?? (body === undefined ? undefined : seal(this.sek, asText(body)));
    const wire = sealed === undefined ? undefined : { Data: sealed };
    const answer = await this.raw({ method, path, headers, body: wire });
    if (answer.json?.Status === 1 && typeof answer.json.Data === 'string') {
      answer.plainText = open(this.sek, answer.json.Data).toString();
      answer.plain = JSON.parse(answer.plainText);
    }
    return answer;
  }

  generate(invoice, options) {
    return this.call({ method: 'POST', path: '/eicore/v1.03/Invoice', body: invoice, ...options });
  }

  cancel(irn, reason = '1', remark = 'Entered twice', options) {
    const body = { Irn: irn, CnlRsn: reason, CnlRem: remark };
    return this.call({ method: 'POST', path: '/eicore/v1.03/Invoice/Cancel', body, ...options });
  }

  getByIrn(irn, options) {
    return this.call({ method: 'GET', path: `/eicore/v1.03/Invoice/irn/${irn}`, ...options });
  }

  getByDoc(type, number, date, options) {
    const query = `doctype=${type}&docnum=${encodeURIComponent(number)}&docdate=${date}`;
    const path = `/eicore/v1.03/Invoice/irnbydocdetails?${query}`;
    return this.call({ method: 'GET', path, ...options });
  }

  heartbeat(version = 'v1.04') {
    return this.raw({ path: `/eivital/${version}/heartbeat/ping` });
  }
}
