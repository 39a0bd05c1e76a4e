import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'curl',
  title: 'curl',
  fileName: 'irp.sh',
  needs: 'bash, curl and openssl',
  run: 'bash irp.sh',
};

const headers = code`
headers=(
  "Content-Type: application/json"
  "client_id: $IRP_CLIENT_ID"
  "client_secret: $IRP_CLIENT_SECRET"
  "Gstin: $IRP_GSTIN"
)
`;

const hex = code`
# Bytes in hexadecimal, as openssl wants its keys: on its command line, which other users of
# the machine can read. For real keys take a language with a library.
hex() { od -An -v -tx1 | tr -d ' \n'; }
`;

const member = code`
# A member of a JSON text that is a string without escapes: enough for what is asked here.
member() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p"; }
`;

const jsonString = code`
# Text as a string of JSON.
json_string() { printf '"%s"' "$(printf %s "$1" | sed 's/[\\"]/\\&/g')"; }
`;

const sealForPortal = code`
# RSA with PKCS#1 v1.5 padding, not OAEP, in base64.
seal_for_portal() {
  openssl pkeyutl -encrypt -pubin -inkey "$IRP_AUTH_PUBLIC_KEY" \
    -pkeyopt rsa_padding_mode:pkcs1 | openssl base64 -A
}
`;

const seal = code`
# AES-256 in ECB mode with PKCS#7 padding, in base64. ECB has no initialization vector.
seal() { openssl enc -aes-256-ecb -K "$1" | openssl base64 -A; }
`;

const openSealed = code`
# Opens base64 of AES-256 in ECB mode with PKCS#7 padding.
open_sealed() { openssl base64 -d -A | openssl enc -d -aes-256-ecb -K "$1"; }
`;

const send = code`
# Sends a request. Headers come as a file, so that they stand on no command line.
send() {
  curl --silent --show-error --max-time 30 --request "$1" "$IRP_BASE_URL$2" \
    --header @<(printf '%s\n' "\${headers[@]}") "\${@:3}"
}
`;

const dataOf = code`
# Ends the program at a refusal: it has Status 0, but the same HTTP status 200 as a success.
check() {
  [[ $1 == *'"Status":1'* ]] && return
  grep -oE '"ErrorCode":"[^"]*","ErrorMessage":"([^"\\]|\\.)*"' <<< "$1" |
    sed 's/"ErrorCode":"\([^"]*\)","ErrorMessage":"\(.*\)"/\1 \2/' >&2 || echo "$1" >&2
  exit 1
}
`;

const ewbDataOf = code`
# The e-way bill system writes status as text, and its refusals as base64 of JSON.
check_ewb() {
  [[ $1 == *'"status":"1"'* ]] && return
  member error <<< "$1" | openssl base64 -d -A | member errorCodes >&2
  exit 1
}
`;

const appKey = code`
# The AppKey: 32 random bytes, new for each login. It will open the session key.
app_key=$(openssl rand -base64 32)
`;

const loginJson = code`
login_json=$(printf '{"UserName":%s,"Password":%s,"AppKey":"%s"}' \
  "$(json_string "$IRP_USER_NAME")" "$(json_string "$IRP_PASSWORD")" "$app_key")
`;

const sealLoginV104 = code`
# The base64 of the JSON is encrypted, not the JSON itself.
sealed_login=$(printf %s "$login_json" | openssl base64 -A | seal_for_portal)
login_body="{\"Data\":\"$sealed_login\"}"
`;

const sealLoginV103 = code`
# Password and AppKey are encrypted apart; of the AppKey its 32 bytes, not their base64.
sealed_password=$(printf %s "$IRP_PASSWORD" | seal_for_portal)
sealed_app_key=$(printf %s "$app_key" | openssl base64 -d -A | seal_for_portal)
login_body=$(printf '{"data":{"UserName":%s,"Password":"%s","AppKey":"%s"}}' \
  "$(json_string "$IRP_USER_NAME")" "$sealed_password" "$sealed_app_key")
`;

const sendLogin = (path: string) => code`
# Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
session=$(send POST ${path} --data-binary @- <<< "$login_body")
check "$session"
`;

const openSek = code`
# The session key is the 32 bytes that come out, here in hexadecimal, not their base64.
app_key_hex=$(printf %s "$app_key" | openssl base64 -d -A | hex)
sek=$(member Sek <<< "$session" | open_sealed "$app_key_hex" | hex)
`;

const printSession = code`
for name in ClientId UserName TokenExpiry; do
  echo "$name: $(member "$name" <<< "$session")"
done
# Neither token nor session key belong on a screen.
echo "Sek: $((\${#sek} / 2)) bytes"
`;

const sessionHeaders = code`
headers+=("user_name: $IRP_USER_NAME" "AuthToken: $(member AuthToken <<< "$session")")
`;

const readPayload = code`
payload=$(if [[ -n \${IRP_PAYLOAD:-} ]]; then cat "$IRP_PAYLOAD"; else example; fi)
`;

const sealPayload = code`
# The plain JSON is sealed as it is, with no base64 inside.
body="{\"Data\":\"$(printf %s "$payload" | seal "$sek")\"}"
`;

const sealEwbPayload = (action: string) => code`
# The e-way bill system asks for the action by its name, and for lower-case names.
body="{\"action\":\"${action}\",\"data\":\"$(printf %s "$payload" | seal "$sek")\"}"
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const body = payload === undefined ? '' : ' --data-binary @- <<< "$body"';
  if (parameter !== undefined) {
    return code`
parameter=\${IRP_PARAMETER:-${parameter}}
answer=$(send ${method} "${path}$parameter"${body})
`;
  }
  if (query !== undefined) {
    return code`
query=\${IRP_QUERY:-"${query}"}
answer=$(send ${method} "${path}?$query"${body})
`;
  }
  return `answer=$(send ${method} ${path}${body})`;
}

const openPayload = code`
check "$answer"
opened=$(member Data <<< "$answer" | open_sealed "$sek")
echo "$opened"
`;

const openEwbPayload = openPayload.replace('check', 'check_ewb').replace('Data', 'data');

const verifySigned = code`
if [[ -n \${IRP_SIGNING_CERTIFICATE:-} ]]; then
  signed_invoice=$(member SignedInvoice <<< "$opened")
  # RS256: what is signed is the text up to the last dot; after it stands base64url.
  signature=$(tr '_-' '/+' <<< "\${signed_invoice##*.}")
  while ((\${#signature} % 4)); do signature+="="; done
  printf %s "\${signed_invoice%.*}" |
    openssl dgst -sha256 -verify <(openssl x509 -in "$IRP_SIGNING_CERTIFICATE" -pubkey -noout) \
      -signature <(openssl base64 -d -A <<< "$signature") >&2
fi
`;

const pieces: Pieces = {
  ...{ sealForPortal, seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

const ping = (path: string) => code`
curl --silent --show-error --max-time 30 "$IRP_BASE_URL${path}"
echo
`;

const exampleFunction = (payload: string) => code`
example() {
  cat << 'JSON'
${payload}
JSON
}
`;

const withLogin = (call: SampleCall): string =>
  paragraphs(
    call.login === 'v1.03' ? without(headers, /Gstin/) : headers,
    call.payload === undefined ? undefined : exampleFunction(call.payload),
    ...[hex, member, jsonString],
    ...definitions(call, pieces),
    statements(call, pieces),
  );

function program(call: SampleCall): string {
  const head = ['#!/usr/bin/env bash', ...headOf(call, facts).map((line) => `# ${line}`)];
  const body = call.needs === 'nobody' ? ping(call.path) : withLogin(call);
  return `${paragraphs([...head, 'set -euo pipefail'].join('\n'), body)}\n`;
}

const steps = stepsOf(pieces, paragraphs);

export const curl: Language = {
  ...facts,
  program,
  steps: {
    ...steps,
    'login-json': paragraphs(jsonString, steps['login-json']),
    'open-sek': paragraphs(hex, member, steps['open-sek']),
    'open-payload': paragraphs(member, steps['open-payload']),
    'verify-signed': paragraphs(member, steps['verify-signed']),
  },
};
