import type { MistakeId } from '@openirp/core';

/** What can be found in something that a program sent. */
export interface MistakeText {
  readonly title: string;
  readonly meaning: string;
  /** Empty where there is nothing to do. */
  readonly cure: string;
}

export const mistakes: Readonly<Record<MistakeId, MistakeText>> = {
  right: {
    title: 'The body is right',
    meaning: 'It opens the way this portal opens it.',
    cure: '',
  },
  'key-needed': {
    title: 'Sealed; more can be told with a key',
    meaning: 'From outside nothing more can be seen.',
    cure: 'Fill in the Sek (or the sealed Sek and the AppKey) of the same login.',
  },
  'login-unopened': {
    title: 'From outside, the login looks right',
    meaning:
      'It has the form and the length of one RSA block. What is inside only the portal can open.',
    cure: 'Sign in to this portal’s sandbox and try again: then it looks inside.',
  },

  'login-oaep': {
    title: 'RSA with OAEP padding',
    meaning: 'The login was encrypted with OAEP. The portal expects PKCS#1 v1.5.',
    cure: 'Name the padding: RSA/ECB/PKCS1Padding in Java, RSAEncryptionPadding.Pkcs1 in .NET, RSA_PKCS1_PADDING in Node and PHP, PKCS1_v1_5 in Python.',
  },
  'login-not-base64': {
    title: 'The JSON was not put into base64 before RSA',
    meaning: 'Version 1.04 encrypts the base64 text of the JSON, not the JSON itself.',
    cure: 'First base64 of the JSON, then RSA of that text, then base64 of the result.',
  },
  'login-app-key-text': {
    title: 'The AppKey is the base64 text of a key',
    meaning: 'The first 32 characters of a base64 text were sent as if they were the key’s bytes.',
    cure: 'Send base64 of the 32 random bytes once (v1.04), or the bytes themselves under RSA (v1.03).',
  },
  'login-plain': {
    title: 'The login is not encrypted',
    meaning: 'User name, password and AppKey can be read by anybody on the way.',
    cure: 'Encrypt with the portal’s public key, PKCS#1 v1.5. If this was a real password, change it.',
  },
  'login-signing-key': {
    title: 'Encrypted with another key',
    meaning:
      'It opens with neither padding. Often the certificate that signs invoices was taken for the login key.',
    cure: 'Take the key from /keys/auth-public-key.pem of the portal that you call.',
  },
  'login-wrong-password': {
    title: 'Another password',
    meaning: 'The login opens, and the password in it is not the one that was given here.',
    cure: 'Look for cut characters, spaces at the ends, or a password of another user.',
  },
  'sek-text': {
    title: 'The Sek’s base64 text was used as the key',
    meaning:
      'The key was the first 32 of the 44 characters of the text, not the 32 bytes it stands for.',
    cure: 'Decode the base64 of the opened Sek; the key has 32 bytes.',
  },
  'cbc-zero-iv': {
    title: 'AES in CBC mode with an IV of zeros',
    meaning: 'The portal uses ECB, which has no IV. Only the first block comes out right.',
    cure: 'Choose AES/ECB/PKCS5Padding (Java), CipherMode.ECB (.NET), aes-256-ecb (OpenSSL, Node, PHP).',
  },
  'cbc-random-iv': {
    title: 'AES in CBC mode, the IV in front',
    meaning: 'The first 16 bytes are an IV. The portal uses ECB, which has none.',
    cure: 'Choose ECB, and send nothing but the encrypted text.',
  },
  'app-key-as-sek': {
    title: 'The AppKey was used in place of the Sek',
    meaning: 'The AppKey opens the Sek of the login’s answer and nothing else.',
    cure: 'Open the Sek with the AppKey, then seal payloads with the opened Sek.',
  },
  'sealed-sek-as-key': {
    title: 'The Sek was used as it came',
    meaning: 'The Sek in the login’s answer is itself encrypted under the AppKey.',
    cure: 'Decode its base64, open it with the AppKey (AES-ECB), and use the 32 bytes that come out.',
  },
  'not-encrypted': {
    title: 'Data is not encrypted',
    meaning: 'Behind the base64, or without any, stands the plain text.',
    cure: 'Encrypt the JSON under the Sek with AES-256-ECB before base64.',
  },
  'base64-twice': {
    title: 'Base64 was applied twice',
    meaning: 'Behind the first base64 stands another.',
    cure: 'Many libraries return base64 already: do not encode their result again.',
  },
  base64url: {
    title: 'Base64 of the URL alphabet',
    meaning: 'The text has - and _ where + and / should stand.',
    cure: 'Use the standard alphabet with = at the end: Base64.getEncoder() in Java, base64.b64encode in Python.',
  },
  hex: {
    title: 'Hex in place of base64',
    meaning: 'The encrypted bytes were written as hexadecimal digits.',
    cure: 'Write them in base64.',
  },
  'zero-padding': {
    title: 'Padded with zeros, or not at all',
    meaning: 'The end of the text was filled up with zero bytes. The portal expects PKCS#7.',
    cure: 'Choose PKCS7 or PKCS5 padding; with AES they are the same.',
  },
  'missing-client-id': {
    title: 'The header client_id is missing',
    meaning: 'Without it the portal answers 1011.',
    cure: 'Send client_id with every call.',
  },
  'missing-client-secret': {
    title: 'The header client_secret is missing',
    meaning: 'Without it the portal answers 1012.',
    cure: 'Send client_secret with every call.',
  },
  'missing-gstin': {
    title: 'The header Gstin is missing',
    meaning: 'Without it the portal answers 1004.',
    cure: 'Send the GSTIN of the API user with every call (v1.04 wants it at the login, too).',
  },
  'missing-user-name': {
    title: 'The header user_name is missing',
    meaning: 'Without it the portal answers 1006.',
    cure: 'Send the API user’s name with every call after the login.',
  },
  'missing-auth-token': {
    title: 'The header AuthToken is missing',
    meaning: 'Without it the portal answers 1005.',
    cure: 'Send the AuthToken of the login’s answer with every other call.',
  },
  'unknown-token': {
    title: 'Another AuthToken',
    meaning: 'The token is unknown, has expired, or belongs to another user.',
    cure: 'Log in and use the token that comes back; keep it until its TokenExpiry.',
  },
  'wrong-client-secret': {
    title: 'Another client_secret',
    meaning: 'It is not the secret that belongs to this client id.',
    cure: 'Copy it again; look for spaces, cut characters, and credentials of another portal.',
  },
  'wrong-gstin': {
    title: 'Another Gstin',
    meaning: 'The GSTIN in the header is not the API user’s.',
    cure: 'Send the GSTIN for which the user was made, not the buyer’s or another branch’s.',
  },

  'header-twice': {
    title: 'A header stands twice',
    meaning:
      'Two headers of one name, or of two spellings of it, are joined with a comma on the way.',
    cure: 'Send it once. client_id and client-id are the same to the portal.',
  },
  'content-type': {
    title: 'Another content type',
    meaning: 'The body is JSON and the header says something else.',
    cure: 'Send Content-Type: application/json.',
  },
  'id-secret-swapped': {
    title: 'client_id and client_secret are swapped',
    meaning: 'The id has the form of a secret and the secret that of an id.',
    cure: 'Exchange the two values.',
  },
  'client-id-shape': {
    title: 'client_id has an unusual form',
    meaning:
      'An id has 15 characters: five letters, two digits, TXP, ERP, GSP or ECO, and five more.',
    cure: 'Compare it with the credentials that you were given.',
  },
  'client-secret-shape': {
    title: 'client_secret has an unusual form',
    meaning: 'A secret has 20 letters and digits.',
    cure: 'Compare it with the credentials that you were given.',
  },
  'auth-token-shape': {
    title: 'AuthToken has an unusual form',
    meaning: 'A token has 25 letters and digits, and no word such as Bearer before it.',
    cure: 'Send the AuthToken of the login’s answer as it is.',
  },
  'gstin-shape': {
    title: 'Gstin is no GSTIN',
    meaning: 'A GSTIN has two digits and thirteen digits or capital letters.',
    cure: 'Send all 15 characters in capitals.',
  },
  'gstin-check-digit': {
    title: 'The GSTIN’s check digit does not fit',
    meaning: 'Its last character disagrees with the others. Test GSTINs of sandboxes may do so.',
    cure: 'Unless it is such a test GSTIN, look for two characters that changed places.',
  },
  'wrong-client-id': {
    title: 'Another client_id',
    meaning: 'It is not the id that was expected.',
    cure: 'Use the id and the secret of the same portal.',
  },
  'wrong-user-name': {
    title: 'Another user name',
    meaning: 'It is not the user that was expected.',
    cure: 'Use the same user name in the login and in the header user_name.',
  },

  'too-large': {
    title: 'The body is too large',
    meaning: 'A payload has at most 2 MB.',
    cure: 'Send fewer items in one document, at most 1000.',
  },
  'empty-body': {
    title: 'There is no body',
    meaning: 'Nothing was sent, or the file that curl was to send is not here.',
    cure: 'Send {"Data":"…"}.',
  },
  bom: {
    title: 'A byte-order mark stands in front',
    meaning: 'Three invisible bytes (EF BB BF) before the text are no JSON.',
    cure: 'Write UTF-8 without BOM: new UTF8Encoding(false) in .NET.',
  },
  'utf-16': {
    title: 'UTF-16 in place of UTF-8',
    meaning: 'Every second byte is zero.',
    cure: 'Turn the text into UTF-8 bytes: Encoding.UTF8 in .NET (Encoding.Unicode is UTF-16).',
  },
  gzip: {
    title: 'Packed with gzip',
    meaning: 'The portal takes no packed bodies or payloads.',
    cure: 'Send it unpacked.',
  },
  'latin-1': {
    title: 'Not UTF-8',
    meaning: 'The text is JSON in another encoding, such as Windows-1252.',
    cure: 'Turn the text into UTF-8 bytes before encrypting.',
  },
  'form-encoded': {
    title: 'Sent as a web form',
    meaning: 'The body is Data=… in place of JSON.',
    cure: 'Send the JSON text {"Data":"…"} with Content-Type: application/json.',
  },
  'no-envelope': {
    title: 'The sealed text stands alone',
    meaning:
      'On the wire it must stand in a JSON object. If you copied only this part, all is well.',
    cure: 'Send {"Data":"…"}.',
  },
  'json-twice': {
    title: 'JSON inside a JSON string',
    meaning: 'The object was turned into text twice; it begins with a quotation mark.',
    cure: 'Serialise once. Do not hand a text that is JSON already to a JSON writer.',
  },
  'trailing-comma': {
    title: 'A comma too many',
    meaning: 'A comma stands before a closing bracket, which JSON does not allow.',
    cure: 'Let a library write the JSON.',
  },
  'single-quotes': {
    title: 'Single quotation marks',
    meaning: 'JSON knows double ones alone. Python’s str() of a dict looks like this.',
    cure: 'Use json.dumps, or your language’s JSON library.',
  },
  'duplicate-member': {
    title: 'A member stands twice',
    meaning: 'Which of the two would be meant, nobody can say.',
    cure: 'Write every member once.',
  },
  'not-json': {
    title: 'Not JSON',
    meaning: 'The text cannot be read as JSON.',
    cure: 'Let a library write the JSON.',
  },
  'not-an-object': {
    title: 'No JSON object',
    meaning: 'The body is a list, a number or a text.',
    cure: 'Send {"Data":"…"}.',
  },
  'not-sealed': {
    title: 'The plain document was sent',
    meaning: 'The body is the document itself, without encryption and envelope.',
    cure: 'Encrypt the JSON under the Sek and send {"Data":"…"}.',
  },
  'data-missing': {
    title: 'Data is missing',
    meaning: 'The body has no member Data, or it is empty. The portal answers 5003.',
    cure: 'Send {"Data":"…"}.',
  },
  'data-lower-case': {
    title: 'Data is spelled otherwise',
    meaning: 'This portal takes every spelling; others may not.',
    cure: 'Write Data as published.',
  },
  'data-not-string': {
    title: 'Data is no text',
    meaning: 'An object or a list stands where the sealed text should be.',
    cure: 'Encrypt the JSON, put it into base64, and send that text.',
  },
  'action-missing': {
    title: 'action is missing',
    meaning: 'Calls of the e-way bill system name what they want beside Data.',
    cure: 'Send {"action":"CANEWB","Data":"…"}.',
  },
  'wrong-login-version': {
    title: 'A login of the other version',
    meaning:
      'v1.04 sends one sealed text; v1.03 sends an object with Password and AppKey sealed apart.',
    cure: 'Send the body that belongs to the path that you call.',
  },

  'not-base64': {
    title: 'Not base64',
    meaning: 'The sealed text has characters that base64 does not have.',
    cure: 'Send base64 of the encrypted bytes, nothing else.',
  },
  'base64-line-breaks': {
    title: 'Line breaks inside the base64',
    meaning: 'Some encoders break lines after 76 characters.',
    cure: 'Switch that off: base64 -w0, Base64.getEncoder() in place of getMimeEncoder() in Java.',
  },
  'base64-no-padding': {
    title: 'The = at the end of the base64 is missing',
    meaning: 'The length of base64 text is a multiple of four.',
    cure: 'Keep the = signs.',
  },
  'plus-as-space': {
    title: 'Spaces where + should stand',
    meaning: 'The text went through URL decoding, which turns + into a space.',
    cure: 'Send it as JSON, and do not decode it as a form.',
  },
  'url-encoded': {
    title: 'URL encoding inside the text',
    meaning: '+, / and = became %2B, %2F and %3D.',
    cure: 'Do not URL-encode what stands in JSON.',
  },
  truncated: {
    title: 'The end is missing',
    meaning: 'It begins right and was cut off.',
    cure: 'Look for a column or a variable that is too short, or a log that cuts long lines.',
  },

  'sek-hex-text': {
    title: 'The Sek’s hex text was used as the key',
    meaning: 'The key was the first 32 hexadecimal digits, not the 32 bytes.',
    cure: 'Turn hex back into bytes before using it as a key.',
  },
  'sek-utf8': {
    title: 'The Sek went through a text',
    meaning: 'Its bytes were turned into a string and back, which spoils most of them.',
    cure: 'Keep keys in byte arrays from decryption to use.',
  },
  'sek-short': {
    title: 'Only 16 bytes of the Sek were used',
    meaning: 'This is AES-128 with half of the key. The portal uses AES-256.',
    cure: 'Use all 32 bytes.',
  },
  'sek-opened-with-text': {
    title: 'The Sek was opened with the AppKey’s text',
    meaning: 'The AppKey’s base64 text was the key, so something else than the Sek came out.',
    cure: 'Open the Sek with the AppKey’s bytes, and let the library check the padding.',
  },
  passphrase: {
    title: 'The key was taken for a passphrase',
    meaning:
      'The text begins with Salted__: CryptoJS and openssl made a key of their own from the text.',
    cure: 'Hand over the key as bytes: CryptoJS.enc.Base64.parse(sek), or openssl -K with hex.',
  },
  'other-key': {
    title: 'Sealed under another key',
    meaning: 'It opens with none of the keys given here, in none of the known ways.',
    cure: 'Check that Sek and payload are of the same login: every forced login makes a new Sek.',
  },
  'other-padding': {
    title: 'Another padding',
    meaning: 'The end is filled up by ANSI X.923 or ISO 10126. The portal expects PKCS#7.',
    cure: 'Choose PKCS7 or PKCS5 padding.',
  },
  'cbc-key-iv': {
    title: 'AES in CBC mode, the key’s beginning as IV',
    meaning: 'The portal uses ECB, which has no IV.',
    cure: 'Choose ECB.',
  },
  'cbc-unknown-iv': {
    title: 'AES in CBC mode',
    meaning: 'All but the first block opens as CBC. The portal uses ECB, which has no IV.',
    cure: 'Choose ECB.',
  },
  ctr: {
    title: 'AES in CTR mode',
    meaning: 'The text was encrypted as a stream. The portal uses ECB.',
    cure: 'Choose ECB with PKCS7 padding.',
  },
  gcm: {
    title: 'AES in GCM mode',
    meaning: 'A nonce of 12 bytes stands in front and a tag of 16 at the end. The portal uses ECB.',
    cure: 'Choose ECB with PKCS7 padding.',
  },
  'not-blocks': {
    title: 'Not a whole number of blocks',
    meaning: 'AES-ECB gives multiples of 16 bytes. Another mode was used, or the text is cut.',
    cure: 'Choose ECB with PKCS7 padding.',
  },
  'rsa-instead-of-aes': {
    title: 'Probably RSA in place of AES',
    meaning: 'It has 256 bytes, as an RSA block. Payloads are sealed under the Sek with AES.',
    cure: 'Use RSA for the login alone.',
  },

  'plain-base64': {
    title: 'Base64 inside the encryption',
    meaning: 'The JSON was put into base64 before it was encrypted. This portal lets it pass.',
    cure: 'Encrypt the JSON itself: only the login wants base64 first.',
  },

  'not-rsa-block': {
    title: 'Not one RSA block',
    meaning: 'RSA with a key of 2048 bits gives 256 bytes, 344 characters of base64.',
    cure: 'Encrypt everything in one piece, with the portal’s key.',
  },
  'login-base64-twice': {
    title: 'Base64 was applied twice before RSA',
    meaning: 'Behind the first base64 stands another.',
    cure: 'Put the JSON into base64 once.',
  },
  'login-member-missing': {
    title: 'Something is missing in the login',
    meaning: 'UserName, Password and AppKey must be there, as texts.',
    cure: 'Spell the members as published.',
  },
  'app-key-length': {
    title: 'The AppKey has a wrong length',
    meaning: 'It must be 32 random bytes (16 and 24 pass), in base64 by v1.04.',
    cure: 'Make 32 random bytes and put them into base64 once.',
  },

  'answer-refused': {
    title: 'The portal refused',
    meaning: 'Status is 0: there is nothing to open, the codes say why.',
    cure: 'Look the codes up in the list of error codes.',
  },
  'sek-does-not-open': {
    title: 'The Sek does not open with this AppKey',
    meaning: 'The answer belongs to a login with another AppKey.',
    cure: 'Keep the AppKey of a login until its answer is there.',
  },
};
