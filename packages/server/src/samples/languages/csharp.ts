import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, linesFor, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'csharp',
  title: 'C#',
  fileName: 'Program.cs',
  needs: '.NET 8 or newer and no packages; save it over the file of "dotnet new console"',
  run: 'dotnet run',
};

/** A namespace, by what is used of it. */
const namespaces = {
  UnreachableException: 'System.Diagnostics',
  'Aes|RSA|RandomNumberGenerator': 'System.Security.Cryptography',
  X509Certificate2: 'System.Security.Cryptography.X509Certificates',
  Encoding: 'System.Text',
  JavaScriptEncoder: 'System.Text.Encodings.Web',
  JsonSerializer: 'System.Text.Json',
  JsonNode: 'System.Text.Json.Nodes',
};

const usings = Object.fromEntries(
  Object.entries(namespaces).map(([names, path]) => [`(?:${names})`, `using ${path};`]),
);

const client = code`
using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
`;

const headers = code`
var headers = new Dictionary<string, string>
{
    ["client_id"] = Setting("IRP_CLIENT_ID"),
    ["client_secret"] = Setting("IRP_CLIENT_SECRET"),
    ["Gstin"] = Setting("IRP_GSTIN"),
};
`;

const settingFunction = code`
static string Setting(string name) =>
    Environment.GetEnvironmentVariable(name)
    ?? throw new InvalidOperationException($"{name} is not set");
`;

const sealForPortal = code`
// RSA with PKCS#1 v1.5 padding, not OAEP, in base64.
static string SealForPortal(byte[] plain)
{
    using var publicKey = RSA.Create();
    publicKey.ImportFromPem(File.ReadAllText(Setting("IRP_AUTH_PUBLIC_KEY")));
    return Convert.ToBase64String(publicKey.Encrypt(plain, RSAEncryptionPadding.Pkcs1));
}
`;

const seal = code`
// AES-256 in ECB mode with PKCS#7 padding, in base64. ECB has no initialization vector.
static string Seal(byte[] key, string plain)
{
    using var aes = Aes.Create();
    aes.Key = key;
    var sealedBytes = aes.EncryptEcb(Encoding.UTF8.GetBytes(plain), PaddingMode.PKCS7);
    return Convert.ToBase64String(sealedBytes);
}
`;

const openSealed = code`
// Opens base64 of AES-256 in ECB mode with PKCS#7 padding.
static byte[] OpenSealed(byte[] key, string sealedText)
{
    using var aes = Aes.Create();
    aes.Key = key;
    return aes.DecryptEcb(Convert.FromBase64String(sealedText), PaddingMode.PKCS7);
}
`;

const send = code`
// Sends a request and reads the JSON of its answer, whatever its HTTP status is.
async Task<JsonNode> Send(HttpMethod method, string path, object? body = null)
{
    using var request = new HttpRequestMessage(method, Setting("IRP_BASE_URL") + path);
    foreach (var (name, value) in headers) request.Headers.Add(name, value);
    if (body is not null)
    {
        var json = JsonSerializer.Serialize(body);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
    }
    using var response = await client.SendAsync(request);
    return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
`;

const dataOf = code`
// The Data of a success. A refusal has Status 0, but the same HTTP status 200.
static JsonNode DataOf(JsonNode answer)
{
    if (answer["Status"]!.GetValue<int>() == 1) return answer["Data"]!;
    foreach (var error in answer["ErrorDetails"]!.AsArray())
    {
        Console.Error.WriteLine($"{error!["ErrorCode"]} {error["ErrorMessage"]}");
    }
    Environment.Exit(1);
    throw new UnreachableException();
}
`;

const ewbDataOf = code`
// The e-way bill system writes status as text, and its refusals as base64 of JSON.
static JsonNode EwbDataOf(JsonNode answer)
{
    if (answer["status"]!.GetValue<string>() == "1") return answer["data"]!;
    var error = JsonNode.Parse(Convert.FromBase64String(answer["error"]!.GetValue<string>()))!;
    Console.Error.WriteLine(error["errorCodes"]);
    Environment.Exit(1);
    throw new UnreachableException();
}
`;

const appKey = code`
// The AppKey: 32 random bytes, new for each login. It will open the session key.
var appKey = RandomNumberGenerator.GetBytes(32);
`;

const loginJson = code`
// Escaped as little as may be, for there is little room under the public key.
var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var login = new
{
    UserName = Setting("IRP_USER_NAME"),
    Password = Setting("IRP_PASSWORD"),
    AppKey = Convert.ToBase64String(appKey),
    ForceRefreshAccessToken = false,
};
var loginJson = JsonSerializer.SerializeToUtf8Bytes(login, options);
`;

const sealLoginV104 = code`
// The base64 of the JSON is encrypted, not the JSON itself.
var inner = Encoding.UTF8.GetBytes(Convert.ToBase64String(loginJson));
var loginBody = new { Data = SealForPortal(inner) };
`;

const sealLoginV103 = code`
// Password and AppKey are encrypted apart; of the AppKey its 32 bytes, not their base64.
var loginBody = new
{
    data = new
    {
        UserName = Setting("IRP_USER_NAME"),
        Password = SealForPortal(Encoding.UTF8.GetBytes(Setting("IRP_PASSWORD"))),
        AppKey = SealForPortal(appKey),
        ForceRefreshAccessToken = false,
    },
};
`;

const sendLogin = (path: string) => code`
// Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
var session = DataOf(await Send(HttpMethod.Post, "${path}", loginBody));
`;

const openSek = code`
// The session key is the 32 bytes that come out, not their base64.
var sek = OpenSealed(appKey, session["Sek"]!.GetValue<string>());
`;

const printSession = code`
foreach (var name in new[] { "ClientId", "UserName", "TokenExpiry" })
{
    Console.WriteLine($"{name}: {session[name]}");
}
// Neither token nor session key belong on a screen.
Console.WriteLine($"Sek: {sek.Length} bytes");
`;

const sessionHeaders = code`
headers["user_name"] = session["UserName"]!.GetValue<string>();
headers["AuthToken"] = session["AuthToken"]!.GetValue<string>();
`;

const readPayload = code`
var file = Environment.GetEnvironmentVariable("IRP_PAYLOAD");
var payload = file is null ? example : File.ReadAllText(file);
`;

const sealPayload = code`
// The plain JSON is sealed as it is, with no base64 inside.
var body = new { Data = Seal(sek, payload) };
`;

const sealEwbPayload = (action: string) => code`
// The e-way bill system asks for the action by its name, and for lower-case names.
var body = new { action = "${action}", data = Seal(sek, payload) };
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const verb = method === 'GET' ? 'HttpMethod.Get' : 'HttpMethod.Post';
  const body = payload === undefined ? '' : ', body';
  if (parameter !== undefined) {
    return code`
var parameter = Environment.GetEnvironmentVariable("IRP_PARAMETER")
    ?? "${parameter}";
var answer = await Send(${verb}, $"${path}{parameter}"${body});
`;
  }
  if (query !== undefined) {
    return code`
var query = Environment.GetEnvironmentVariable("IRP_QUERY")
    ?? "${query}";
var answer = await Send(${verb}, $"${path}?{query}"${body});
`;
  }
  return `var answer = await Send(${verb}, "${path}"${body});`;
}

const openPayload = code`
var opened = Encoding.UTF8.GetString(OpenSealed(sek, DataOf(answer).GetValue<string>()));
Console.WriteLine(opened);
`;

const openEwbPayload = openPayload.replace('DataOf', 'EwbDataOf');

const verifySigned = code`
var certificateFile = Environment.GetEnvironmentVariable("IRP_SIGNING_CERTIFICATE");
if (certificateFile is not null)
{
    using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(certificateFile));
    using var publicKey = certificate.GetRSAPublicKey()!;
    // RS256: what is signed is the text up to the last dot; after it stands base64url.
    var signedInvoice = JsonNode.Parse(opened)!["SignedInvoice"]!.GetValue<string>();
    var dot = signedInvoice.LastIndexOf('.');
    var signature = signedInvoice[(dot + 1)..].Replace('-', '+').Replace('_', '/');
    var isGood = publicKey.VerifyData(
        Encoding.UTF8.GetBytes(signedInvoice[..dot]),
        Convert.FromBase64String(signature.PadRight((signature.Length + 3) / 4 * 4, '=')),
        HashAlgorithmName.SHA256,
        RSASignaturePadding.Pkcs1);
    if (!isGood) throw new CryptographicException("Bad signature");
    Console.Error.WriteLine("The signature of SignedInvoice is good.");
}
`;

const pieces: Pieces = {
  ...{ sealForPortal, seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

const ping = (path: string) => code`
using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
var baseUrl = Environment.GetEnvironmentVariable("IRP_BASE_URL");
Console.WriteLine(await client.GetStringAsync(baseUrl + "${path}"));
`;

const withLogin = (call: SampleCall): string =>
  paragraphs(
    `${client}\n${call.login === 'v1.03' ? without(headers, /Gstin/) : headers}`,
    call.payload === undefined ? undefined : `const string example = """\n${call.payload}\n""";`,
    statements(call, pieces),
    settingFunction,
    ...definitions(call, pieces),
  );

function program(call: SampleCall): string {
  const body = call.needs === 'nobody' ? ping(call.path) : withLogin(call);
  const head = headOf(call, facts).map((line) => `// ${line}`);
  return `${paragraphs(head.join('\n'), linesFor(body, usings), body)}\n`;
}

export const csharp: Language = { ...facts, program, steps: stepsOf(pieces, paragraphs) };
