/*
 * Seals a login with the public key of the portal: RSA with PKCS#1 v1.5 padding, for which Postman has
 * nothing of its own. Sealing needs no secret of the key, so that a plain power with BigInt will do.
 */
const CryptoJS = require('crypto-js');

/** The elements of a DER sequence: their bytes as hex, tags left out. */
function elementsOf(hex) {
  const elements = [];
  for (let at = 0; at < hex.length; ) {
    let length = parseInt(hex.slice(at + 2, at + 4), 16);
    at += 4;
    if (length > 127) {
      const digits = (length - 128) * 2;
      length = parseInt(hex.slice(at, at + digits), 16);
      at += digits;
    }
    elements.push(hex.slice(at, at + length * 2));
    at += length * 2;
  }
  return elements;
}

/** Modulus and exponent of a public key in PEM (SPKI: algorithm, then a bit string with both). */
function publicKeyOf(pem) {
  const der = CryptoJS.enc.Base64.parse(pem.replace(/-----.*?-----|\s/g, '')).toString();
  const [, bits] = elementsOf(elementsOf(der)[0]);
  const [modulus, exponent] = elementsOf(elementsOf(bits.slice(2))[0]);
  return { modulus: BigInt(`0x${modulus}`), exponent: BigInt(`0x${exponent}`) };
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

/** 00 02, random bytes none of which is zero, 00, and the text; sealed, in base64. */
function sealForPortal(text, pem) {
  const { modulus, exponent } = publicKeyOf(pem);
  const size = modulus.toString(16).length / 2;
  const plain = CryptoJS.enc.Utf8.parse(text).toString();
  const padding = size - 3 - plain.length / 2;
  if (padding < 8) throw new Error('User name and password are too long for one login.');
  let random = '';
  while (random.length < padding * 2) {
    const byte = CryptoJS.lib.WordArray.random(1).toString();
    if (byte !== '00') random += byte;
  }
  const sealed = power(BigInt(`0x0002${random}00${plain}`), exponent, modulus);
  const hex = sealed.toString(16).padStart(size * 2, '0');
  return CryptoJS.enc.Base64.stringify(CryptoJS.enc.Hex.parse(hex));
}

const appKey = CryptoJS.lib.WordArray.random(32);
pm.collectionVariables.set('appKey', CryptoJS.enc.Base64.stringify(appKey));
const login = pm.variables.replaceIn(pm.request.body.raw);
const inBase64 = CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(login));
const Data = sealForPortal(inBase64, pm.variables.get('publicKey'));
pm.request.body.update({ mode: 'raw', raw: JSON.stringify({ Data }) });
