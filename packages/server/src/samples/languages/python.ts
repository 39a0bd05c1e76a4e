import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, linesFor, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'python',
  title: 'Python',
  fileName: 'irp.py',
  needs: 'Python 3.10 or newer with the package cryptography',
  run: 'python3 irp.py',
};

const standardImports = {
  base64: 'import base64',
  json: 'import json',
  os: 'import os',
  sys: 'import sys',
  'urllib\\.error': 'import urllib.error',
  'urllib\\.request': 'import urllib.request',
  Path: 'from pathlib import Path',
};

const cryptographyImports = {
  x509: 'from cryptography import x509',
  SHA256: 'from cryptography.hazmat.primitives.hashes import SHA256',
  PKCS1v15: 'from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15',
  Cipher: 'from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes',
  PKCS7: 'from cryptography.hazmat.primitives.padding import PKCS7',
  load_pem_public_key:
    'from cryptography.hazmat.primitives.serialization import load_pem_public_key',
};

const baseUrl = code`
base_url = os.environ["IRP_BASE_URL"]
`;

const headers = code`
headers = {
    "Content-Type": "application/json",
    "client_id": os.environ["IRP_CLIENT_ID"],
    "client_secret": os.environ["IRP_CLIENT_SECRET"],
    "Gstin": os.environ["IRP_GSTIN"],
}
`;

const seal = code`
def seal(key: bytes, plain: bytes) -> str:
    """AES-256 in ECB mode with PKCS#7 padding, in base64. ECB has no initialization vector."""
    padder = PKCS7(128).padder()
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    padded = padder.update(plain) + padder.finalize()
    return base64.b64encode(encryptor.update(padded) + encryptor.finalize()).decode()
`;

const openSealed = code`
def open_sealed(key: bytes, sealed: str) -> bytes:
    """Opens base64 of AES-256 in ECB mode with PKCS#7 padding."""
    decryptor = Cipher(algorithms.AES(key), modes.ECB()).decryptor()
    padded = decryptor.update(base64.b64decode(sealed)) + decryptor.finalize()
    unpadder = PKCS7(128).unpadder()
    return unpadder.update(padded) + unpadder.finalize()
`;

const send = code`
def send(method: str, path: str, body: dict | None = None) -> dict:
    """Sends a request and reads the JSON of its answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(base_url + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        # A path that does not exist, for instance: its body tells the code like any other.
        return json.load(error)
`;

const dataOf = code`
def data_of(answer: dict):
    """The Data of a success. A refusal has Status 0, but the same HTTP status 200."""
    if answer["Status"] != 1:
        for error in answer["ErrorDetails"]:
            print(error["ErrorCode"], error["ErrorMessage"], file=sys.stderr)
        sys.exit(1)
    return answer["Data"]
`;

const ewbDataOf = code`
def ewb_data_of(answer: dict) -> str:
    """The e-way bill system writes status as text, and its refusals as base64 of JSON."""
    if answer["status"] != "1":
        print(json.loads(base64.b64decode(answer["error"]))["errorCodes"], file=sys.stderr)
        sys.exit(1)
    return answer["data"]
`;

const appKey = code`
# The AppKey: 32 random bytes, new for each login. It will open the session key.
app_key = os.urandom(32)
`;

const loginJson = code`
login = {
    "UserName": os.environ["IRP_USER_NAME"],
    "Password": os.environ["IRP_PASSWORD"],
    "AppKey": base64.b64encode(app_key).decode(),
    "ForceRefreshAccessToken": False,
}
# Without spaces, for there is little room under the public key.
login_json = json.dumps(login, separators=(",", ":"))
`;

const sealLoginV104 = code`
public_key = load_pem_public_key(Path(os.environ["IRP_AUTH_PUBLIC_KEY"]).read_bytes())
# The base64 of the JSON is encrypted, not the JSON itself. PKCS#1 v1.5 padding, not OAEP.
sealed_login = public_key.encrypt(base64.b64encode(login_json.encode()), PKCS1v15())
login_body = {"Data": base64.b64encode(sealed_login).decode()}
`;

const sealLoginV103 = code`
public_key = load_pem_public_key(Path(os.environ["IRP_AUTH_PUBLIC_KEY"]).read_bytes())
# Password and AppKey are encrypted apart: PKCS#1 v1.5 padding, not OAEP. Of the AppKey it is
# the 32 bytes themselves that are encrypted, not their base64.
sealed_password = public_key.encrypt(os.environ["IRP_PASSWORD"].encode(), PKCS1v15())
sealed_app_key = public_key.encrypt(app_key, PKCS1v15())
login_body = {
    "data": {
        "UserName": os.environ["IRP_USER_NAME"],
        "Password": base64.b64encode(sealed_password).decode(),
        "AppKey": base64.b64encode(sealed_app_key).decode(),
        "ForceRefreshAccessToken": False,
    }
}
`;

const sendLogin = (path: string) => code`
# Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
session = data_of(send("POST", "${path}", login_body))
`;

const openSek = code`
# The session key is the 32 bytes that come out, not their base64.
sek = open_sealed(app_key, session["Sek"])
`;

const printSession = code`
for name in ("ClientId", "UserName", "TokenExpiry"):
    print(f"{name}: {session[name]}")
# Neither token nor session key belong on a screen.
print(f"Sek: {len(sek)} bytes")
`;

const sessionHeaders = code`
headers["user_name"] = session["UserName"]
headers["AuthToken"] = session["AuthToken"]
`;

const readPayload = code`
file = os.environ.get("IRP_PAYLOAD")
payload = Path(file).read_bytes() if file else EXAMPLE.encode()
`;

const sealPayload = code`
# The plain JSON is sealed as it is, with no base64 inside.
body = {"Data": seal(sek, payload)}
`;

const sealEwbPayload = (action: string) => code`
# The e-way bill system asks for the action by its name, and for lower-case names.
body = {"action": "${action}", "data": seal(sek, payload)}
`;

const openPayload = code`
opened = open_sealed(sek, data_of(answer)).decode()
print(opened)
`;

const openEwbPayload = openPayload.replace('data_of', 'ewb_data_of');

const verifySigned = code`
certificate_file = os.environ.get("IRP_SIGNING_CERTIFICATE")
if certificate_file:
    certificate = x509.load_pem_x509_certificate(Path(certificate_file).read_bytes())
    # RS256: what is signed is the text up to the last dot. An exception tells a bad signature.
    signing_input, _, signature = json.loads(opened)["SignedInvoice"].rpartition(".")
    signature_bytes = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
    certificate.public_key().verify(signature_bytes, signing_input.encode(), PKCS1v15(), SHA256())
    print("The signature of SignedInvoice is good.", file=sys.stderr)
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const body = payload === undefined ? '' : ', body';
  if (parameter !== undefined) {
    return code`
parameter = os.environ.get(
    "IRP_PARAMETER", "${parameter}"
)
answer = send("${method}", f"${path}{parameter}"${body})
`;
  }
  if (query !== undefined) {
    return code`
query = os.environ.get("IRP_QUERY", "${query}")
answer = send("${method}", f"${path}?{query}"${body})
`;
  }
  return `answer = send("${method}", "${path}"${body})`;
}

const ping = (path: string) => code`
url = os.environ["IRP_BASE_URL"] + "${path}"
with urllib.request.urlopen(url, timeout=30) as answer:
    print(answer.read().decode())
`;

const pieces: Pieces = {
  ...{ seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

/** Functions stand two lines apart. */
const apart = (...parts: readonly string[]): string => parts.join('\n\n\n');

function withLogin(call: SampleCall): string {
  const settings = call.login === 'v1.03' ? without(headers, /Gstin/) : headers;
  const example = call.payload === undefined ? undefined : `EXAMPLE = """${call.payload}"""`;
  return apart(
    paragraphs(`${baseUrl}\n${settings}`, example),
    ...definitions(call, pieces),
    statements(call, pieces),
  );
}

function program(call: SampleCall): string {
  const body = call.needs === 'nobody' ? ping(call.path) : withLogin(call);
  const imports = [standardImports, cryptographyImports].map((lines) => linesFor(body, lines));
  const head = headOf(call, facts).map((line) => `# ${line}`);
  return `${paragraphs(head.join('\n'), ...imports, body)}\n`;
}

export const python: Language = { ...facts, program, steps: stepsOf(pieces, apart) };
