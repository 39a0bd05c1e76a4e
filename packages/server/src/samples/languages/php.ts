import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, indented, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'php',
  title: 'PHP',
  fileName: 'irp.php',
  needs: 'PHP 8 with the extension openssl',
  run: 'php irp.php',
};

const headers = code`
$headers = [
    'Content-Type' => 'application/json',
    'client_id' => setting('IRP_CLIENT_ID'),
    'client_secret' => setting('IRP_CLIENT_SECRET'),
    'Gstin' => setting('IRP_GSTIN'),
];
`;

const settingFunction = code`
function setting(string $name): string
{
    $value = getenv($name);
    if ($value === false) {
        throw new RuntimeException("$name is not set");
    }
    return $value;
}
`;

const seal = code`
/** AES-256 in ECB mode with PKCS#7 padding, in base64. ECB has no initialization vector. */
function seal(string $key, string $plain): string
{
    return openssl_encrypt($plain, 'aes-256-ecb', $key);
}
`;

const openSealed = code`
/** Opens base64 of AES-256 in ECB mode with PKCS#7 padding. */
function openSealed(string $key, string $sealed): string
{
    $plain = openssl_decrypt($sealed, 'aes-256-ecb', $key);
    if ($plain === false) {
        throw new RuntimeException('This key does not open it');
    }
    return $plain;
}
`;

const send = code`
/** Sends a request and reads the JSON of its answer, whatever its HTTP status is. */
function send(string $method, string $path, array $headers, ?array $body = null): array
{
    $lines = array_map(fn($name, $value) => "$name: $value", array_keys($headers), $headers);
    $context = stream_context_create(['http' => [
        'method' => $method,
        'header' => $lines,
        'content' => $body === null ? '' : json_encode($body, JSON_THROW_ON_ERROR),
        'timeout' => 30,
        'ignore_errors' => true,
    ]]);
    $answer = file_get_contents(setting('IRP_BASE_URL') . $path, false, $context);
    if ($answer === false) {
        throw new RuntimeException('No answer');
    }
    return json_decode($answer, true, flags: JSON_THROW_ON_ERROR);
}
`;

const dataOf = code`
/** The Data of a success. A refusal has Status 0, but the same HTTP status 200. */
function dataOf(array $answer): array|string
{
    if ($answer['Status'] !== 1) {
        foreach ($answer['ErrorDetails'] as $error) {
            fwrite(STDERR, "{$error['ErrorCode']} {$error['ErrorMessage']}\n");
        }
        exit(1);
    }
    return $answer['Data'];
}
`;

const ewbDataOf = code`
/** The e-way bill system writes status as text, and its refusals as base64 of JSON. */
function ewbDataOf(array $answer): string
{
    if ($answer['status'] !== '1') {
        $error = json_decode(base64_decode($answer['error']), true, flags: JSON_THROW_ON_ERROR);
        fwrite(STDERR, "{$error['errorCodes']}\n");
        exit(1);
    }
    return $answer['data'];
}
`;

const sealForPortal = code`
/** RSA with PKCS#1 v1.5 padding, not OAEP, in base64. */
function sealForPortal(string $plain): string
{
    $publicKey = openssl_pkey_get_public(file_get_contents(setting('IRP_AUTH_PUBLIC_KEY')));
    if (!openssl_public_encrypt($plain, $sealed, $publicKey, OPENSSL_PKCS1_PADDING)) {
        throw new RuntimeException('It does not fit under the public key');
    }
    return base64_encode($sealed);
}
`;

const appKey = code`
// The AppKey: 32 random bytes, new for each login. It will open the session key.
$appKey = random_bytes(32);
`;

const loginJson = code`
// Slashes unescaped, for there is little room under the public key.
$loginJson = json_encode([
    'UserName' => setting('IRP_USER_NAME'),
    'Password' => setting('IRP_PASSWORD'),
    'AppKey' => base64_encode($appKey),
    'ForceRefreshAccessToken' => false,
], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
`;

const sealLoginV104 = code`
// The base64 of the JSON is encrypted, not the JSON itself.
$loginBody = ['Data' => sealForPortal(base64_encode($loginJson))];
`;

const sealLoginV103 = code`
// Password and AppKey are encrypted apart; of the AppKey its 32 bytes, not their base64.
$loginBody = ['data' => [
    'UserName' => setting('IRP_USER_NAME'),
    'Password' => sealForPortal(setting('IRP_PASSWORD')),
    'AppKey' => sealForPortal($appKey),
    'ForceRefreshAccessToken' => false,
]];
`;

const sendLogin = (path: string) => code`
// Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
$session = dataOf(send('POST', '${path}', $headers, $loginBody));
`;

const openSek = code`
// The session key is the 32 bytes that come out, not their base64.
$sek = openSealed($appKey, $session['Sek']);
`;

const printSession = code`
foreach (['ClientId', 'UserName', 'TokenExpiry'] as $name) {
    echo "$name: {$session[$name]}\n";
}
// Neither token nor session key belong on a screen.
echo 'Sek: ', strlen($sek), " bytes\n";
`;

const sessionHeaders = code`
$headers['user_name'] = $session['UserName'];
$headers['AuthToken'] = $session['AuthToken'];
`;

const readPayload = code`
$file = getenv('IRP_PAYLOAD');
$payload = $file === false ? EXAMPLE : file_get_contents($file);
`;

const sealPayload = code`
// The plain JSON is sealed as it is, with no base64 inside.
$body = ['Data' => seal($sek, $payload)];
`;

const sealEwbPayload = (action: string) => code`
// The e-way bill system asks for the action by its name, and for lower-case names.
$body = ['action' => '${action}', 'data' => seal($sek, $payload)];
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const body = payload === undefined ? '' : ', $body';
  if (parameter !== undefined) {
    return code`
$parameter = getenv('IRP_PARAMETER')
    ?: '${parameter}';
$answer = send('${method}', "${path}$parameter", $headers${body});
`;
  }
  if (query !== undefined) {
    return code`
$query = getenv('IRP_QUERY') ?: '${query}';
$answer = send('${method}', "${path}?$query", $headers${body});
`;
  }
  return `$answer = send('${method}', '${path}', $headers${body});`;
}

const openPayload = code`
$opened = openSealed($sek, dataOf($answer));
echo $opened, "\n";
`;

const openEwbPayload = openPayload.replace('dataOf', 'ewbDataOf');

const verifySigned = code`
$certificateFile = getenv('IRP_SIGNING_CERTIFICATE');
if ($certificateFile !== false) {
    $signedInvoice = json_decode($opened, true, flags: JSON_THROW_ON_ERROR)['SignedInvoice'];
    // RS256: what is signed is the text up to the last dot; after it stands base64url.
    $dot = strrpos($signedInvoice, '.');
    $signature = base64_decode(strtr(substr($signedInvoice, $dot + 1), '-_', '+/'));
    $signed = substr($signedInvoice, 0, $dot);
    $certificate = openssl_x509_read(file_get_contents($certificateFile));
    if (openssl_verify($signed, $signature, $certificate, OPENSSL_ALGO_SHA256) !== 1) {
        throw new RuntimeException('Bad signature');
    }
    fwrite(STDERR, "The signature of SignedInvoice is good.\n");
}
`;

const pieces: Pieces = {
  ...{ sealForPortal, seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

const ping = (path: string) => code`
$context = stream_context_create(['http' => ['timeout' => 30]]);
$url = getenv('IRP_BASE_URL') . '${path}';
echo file_get_contents($url, false, $context), "\n";
`;

const exampleConstant = (payload: string) => code`
const EXAMPLE = <<<'JSON'
${indented(payload, '    ')}
    JSON;
`;

const withLogin = (call: SampleCall): string =>
  paragraphs(
    call.payload === undefined ? undefined : exampleConstant(call.payload),
    settingFunction,
    ...definitions(call, pieces),
    call.login === 'v1.03' ? without(headers, /Gstin/) : headers,
    statements(call, pieces),
  );

function program(call: SampleCall): string {
  const head = headOf(call, facts).map((line) => `// ${line}`);
  const body = call.needs === 'nobody' ? ping(call.path) : withLogin(call);
  return `${paragraphs(`<?php\n${head.join('\n')}`, 'declare(strict_types=1);', body)}\n`;
}

export const php: Language = { ...facts, program, steps: stepsOf(pieces, paragraphs) };
