// The cryptography of the wire, written from the wire contract and nothing else.
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createVerify,
  publicEncrypt,
  X509Certificate,
} from 'node:crypto';

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
