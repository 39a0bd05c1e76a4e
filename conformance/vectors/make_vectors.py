#!/usr/bin/env python3
"""Writes the known-answer files beside it with Python's standard library and the openssl command line.

Nothing here knows the product: it is a second road to the same bytes. Running it again changes nothing, because
keys and RSA ciphertexts (the only random parts) are kept when the files exist and still open to what is wanted.
"""
import base64
import hashlib
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a folder of vectors should hold nothing else

from crypto import aes, b64, b64url, openssl, rsa_seal
from irn_rows import irn_file
from signed import signed_documents

HERE = Path(__file__).parent


def read(name):
    path = HERE / name
    return json.loads(path.read_text('utf-8')) if path.exists() else None


def write(name, content):
    (HERE / name).write_text(json.dumps(content, indent=2, ensure_ascii=False) + '\n', 'utf-8')
    print('wrote', name)


def ciphertexts(file, member):
    """Every earlier value of one member, whatever case it belonged to."""
    return [case[member] for case in (file or {}).get('cases', []) if member in case]


# --- keys ----------------------------------------------------------------------------------------------------------

def pair():
    private = openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048').decode()
    return {'privateKeyPem': private, 'publicKeyPem': openssl('pkey', '-pubout', '-in', '@key', key=private).decode()}


def keys():
    known = read('keys.json')
    auth = known['auth'] if known else pair()
    signing = known['signing'] if known else pair()
    if not known:
        signing['certificatePem'] = openssl(
            'req', '-x509', '-new', '-key', '@key', '-sha256', '-days', '36500', '-set_serial', '1',
            '-subj', '/C=IN/O=OpenIRP/CN=OpenIRP conformance TEST signing key', key=signing['privateKeyPem']).decode()
    der = openssl('x509', '-outform', 'DER', '-in', '@cert', cert=signing['certificatePem'])
    thumbprint = hashlib.sha1(der).digest()
    signing |= {'certificateSha1Hex': thumbprint.hex(), 'kid': thumbprint.hex().upper(), 'x5t': b64url(thumbprint)}
    write('keys.json', {
        'description': 'RSA-2048 key pairs made for these vectors only. TEST KEYS, published on purpose: never use them anywhere.',
        'auth': auth, 'signing': signing})
    return auth, signing


# --- authentication, session key, payloads ---------------------------------------------------------------------------

def auth_v104(auth):
    def row(name, text, app_key):
        encoded = b64(text.encode())
        return {'name': name, 'credentialsJson': text, 'credentialsBase64': encoded, 'appKeyBase64': b64(app_key),
                'appKeyHex': app_key.hex(), 'dataBase64': rsa_seal(auth, encoded.encode(), known),
                'decryptsToText': encoded}

    def text(user, password, app_key, force='false'):
        return (f'{{"UserName":"{user}","Password":"{password}","AppKey":"{b64(app_key)}",'
                f'"ForceRefreshAccessToken":{force}}}')

    known = ciphertexts(read('auth-v1.04.json'), 'dataBase64')
    key = bytes(range(1, 33))
    short = bytes(range(0x40, 0x50))
    middle = bytes(range(0x60, 0x78))
    full = text('API_conformance', '?', key)
    longest = text('API_conformance', 'P@1' + 'x' * (183 - len(full) - 2), key)
    assert len(longest) == 183 and len(b64(longest.encode())) == 244  # 245 bytes is all PKCS#1 v1.5 leaves in 2048 bits
    pretty = ('{\n  "AppKey": "' + b64(key) + '",\n  "ForceRefreshAccessToken": "true",\n  "Password": "Pass@123",\n'
              '  "Username": "API_test"\n}')
    write('auth-v1.04.json', {
        'description': 'Login v1.04: the credentials as JSON text, base64 of that text, RSA PKCS#1 v1.5 of those base64 characters '
                       'under the auth key of keys.json, base64 again. Encryption is random: replay by decrypting dataBase64.',
        'cases': [row('32-byte AppKey', text('API_test', 'Pass@123', key), key),
                  row('forced refresh', text('API_test', 'Pass@123', key, 'true'), key),
                  row('16-byte AppKey', text('API_test', 'Pass@123', short), short),
                  row('24-byte AppKey', text('API_test', 'Pass@123', middle), middle),
                  row('pretty-printed, sorted, odd letter case, flag as a string', pretty, key),
                  row('the longest credentials that fit: 183 characters of JSON', longest, key)]})


def auth_v103(auth):
    file = read('auth-v1.03.json')

    def row(name, password, app_key, sent):
        cases = {part: ciphertexts(file, f'{part}Base64') for part in ('password', 'appKey')}
        password_data = rsa_seal(auth, password.encode(), cases['password'])
        app_key_data = rsa_seal(auth, sent, cases['appKey'])
        body = {'data': {'UserName': 'API_test', 'Password': password_data, 'AppKey': app_key_data, 'ForceRefreshAccessToken': False}}
        return {'name': name, 'password': password, 'passwordBase64': password_data, 'appKeyHex': app_key.hex(),
                'appKeyBase64': app_key_data, 'appKeyDecryptsToHex': sent.hex(), 'body': json.dumps(body, separators=(',', ':'))}

    key = bytes(range(0x80, 0xa0))
    write('auth-v1.03.json', {
        'description': 'Login v1.03: user name in clear, password and AppKey each under its own RSA PKCS#1 v1.5 operation with the auth '
                       'key of keys.json. passwordBase64 and appKeyBase64 are ciphertexts; the body is what is posted.',
        'cases': [row('AppKey as 32 raw bytes', 'Pass@123', key, key),
                  row('AppKey as the 44 base64 characters, a courtesy', 'Pässwörd-₹', key, b64(key).encode())]})


def sek():
    def row(name, app_key, session_key):
        return {'name': name, 'appKeyBase64': b64(app_key), 'appKeyHex': app_key.hex(), 'sekHex': session_key.hex(),
                'wrappedBase64': b64(aes(app_key, session_key))}

    session_key = hashlib.sha256(b'conformance sek').digest()
    app_key = base64.b64decode('UzNpakNTZTFpN3FlcVM4OHpwZXRCdEZkb215amgzOUM=')
    wrapped = 'axAUznCA+e2bjnYbbLKjPxoY8rf5K+O9b/UGRIO8OrlQbQNZUaEvMN3l6k7rDFIE'
    opened = aes(app_key, base64.b64decode(wrapped), decrypt=True)
    published = row('a recorded pair: only the ends of the opened key are published', app_key, opened)
    published |= {'sekHexStartsWith': '9560721ee48ad4ef', 'sekHexEndsWith': '502ff1'}
    assert published['wrappedBase64'] == wrapped
    assert opened.hex().startswith(published['sekHexStartsWith']) and opened.hex().endswith(published['sekHexEndsWith'])
    write('sek.json', {
        'description': 'The 32-byte session key wrapped under the AppKey: AES-ECB with PKCS#7, the AppKey\'s length choosing '
                       'AES-128, 192 or 256; 48 bytes, 64 base64 characters.',
        'cases': [row('16-byte AppKey', bytes(range(16)), session_key), row('24-byte AppKey', bytes(range(24)), session_key),
                  row('32-byte AppKey', bytes(range(32)), session_key), published]})
    return session_key


def payload(session_key):
    texts = [
        ('one byte under a block', '{"Irn":"abcde"}'), ('exactly a block: a whole block of padding follows', '{"Irn":"abcdef"}'),
        ('one byte over a block', '{"Irn":"abcdefg"}'), ('empty text: a block of padding only', ''), ('empty object', '{}'),
        ('non-ASCII', '{"PrdDesc":"₹ रुपया — café 🚜","LglNm":"தமிழ்"}'),
        ('escapes are bytes like any others', '{"PrdDesc":"tab\\tnew line\\n\\u20b9","Qty":6000.00}'),
        ('a cancellation', '{"Irn":"' + 'ab' * 32 + '","CnlRsn":"2","CnlRem":"Wrong amount"}'),
        ('32 bytes', '{"Irn":"0123456789abcdef012345"}'), ('an answer with white space kept', '{ "Status" : "ACT" }\n')]
    for (_, text), size in zip(texts, (15, 16, 17)):
        assert len(text) == size
    write('payload.json', {
        'description': 'Request and answer bodies: the UTF-8 JSON text under the session key, AES-256-ECB with PKCS#7, base64. '
                       'The text is encrypted as it is, without an inner base64.',
        'sekHex': session_key.hex(), 'sekBase64': b64(session_key),
        'cases': [{'name': name, 'plainText': text, 'plainHex': text.encode().hex(), 'plainBytes': len(text.encode()),
                   'dataBase64': b64(aes(session_key, text.encode()))} for name, text in texts]})


if __name__ == '__main__':
    auth_keys, signing_keys = keys()
    auth_v104(auth_keys)
    auth_v103(auth_keys)
    payload(sek())
    write('irn.json', irn_file())
    for name, content in signed_documents(signing_keys).items():
        write(name, content)
