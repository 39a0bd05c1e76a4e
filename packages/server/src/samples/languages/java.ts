import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, indented, linesFor, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'java',
  title: 'Java',
  fileName: 'Irp.java',
  needs: 'Java 17 or newer and no libraries',
  run: 'java Irp.java',
};

/** Names that are used alone first, then in the order of their packages. */
const classes = {
  UTF_8: 'static java.nio.charset.StandardCharsets.UTF_8',
  ByteArrayInputStream: 'java.io.ByteArrayInputStream',
  URI: 'java.net.URI',
  HttpClient: 'java.net.http.HttpClient',
  HttpRequest: 'java.net.http.HttpRequest',
  HttpResponse: 'java.net.http.HttpResponse',
  Files: 'java.nio.file.Files',
  Path: 'java.nio.file.Path',
  KeyFactory: 'java.security.KeyFactory',
  SecureRandom: 'java.security.SecureRandom',
  Signature: 'java.security.Signature',
  CertificateFactory: 'java.security.cert.CertificateFactory',
  X509EncodedKeySpec: 'java.security.spec.X509EncodedKeySpec',
  Duration: 'java.time.Duration',
  Base64: 'java.util.Base64',
  LinkedHashMap: 'java.util.LinkedHashMap',
  Map: 'java.util.Map',
  Pattern: 'java.util.regex.Pattern',
  Cipher: 'javax.crypto.Cipher',
  SecretKeySpec: 'javax.crypto.spec.SecretKeySpec',
};

const imports = Object.fromEntries(
  Object.entries(classes).map(([name, path]) => [name, `import ${path};`]),
);

const fields = code`
static final HttpClient CLIENT = HttpClient.newHttpClient();
static final Map<String, String> HEADERS = new LinkedHashMap<>();
`;

const headers = code`
HEADERS.put("Content-Type", "application/json");
HEADERS.put("client_id", setting("IRP_CLIENT_ID"));
HEADERS.put("client_secret", setting("IRP_CLIENT_SECRET"));
HEADERS.put("Gstin", setting("IRP_GSTIN"));
`;

const settingMethod = code`
static String setting(String name) {
    String value = System.getenv(name);
    if (value == null) throw new IllegalStateException(name + " is not set");
    return value;
}
`;

const jsonMethods = code`
// The JDK reads no JSON. This is enough for the answers here; take a library for more.
static String member(String json, String name) {
    var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) throw new IllegalArgumentException("No " + name + " in the answer");
    return found.group(1);
}

static String jsonString(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
}

static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
}
`;

const sealForPortal = code`
/** RSA with PKCS#1 v1.5 padding, not OAEP, in base64. */
static String sealForPortal(byte[] plain) throws Exception {
    String pem = Files.readString(Path.of(setting("IRP_AUTH_PUBLIC_KEY")));
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    var publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    cipher.init(Cipher.ENCRYPT_MODE, publicKey);
    return base64(cipher.doFinal(plain));
}
`;

const seal = code`
/** AES-256 in ECB mode, in base64. What Java calls PKCS5Padding is PKCS#7 here. */
static String seal(byte[] key, byte[] plain) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    return base64(cipher.doFinal(plain));
}
`;

const openSealed = code`
/** Opens base64 of AES-256 in ECB mode with PKCS#7 padding. */
static byte[] openSealed(byte[] key, String sealed) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
    return cipher.doFinal(Base64.getDecoder().decode(sealed));
}
`;

const send = code`
/** Sends a request, with a body or null, and reads its answer, whatever its status. */
static String send(String method, String path, String body) throws Exception {
    var publisher = body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(URI.create(setting("IRP_BASE_URL") + path))
            .method(method, publisher)
            .timeout(Duration.ofSeconds(30));
    HEADERS.forEach(request::header);
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
}
`;

const dataOf = code`
/** Ends the program at a refusal: it has Status 0, but HTTP status 200 like a success. */
static String successOf(String answer) {
    if (Pattern.compile("\"Status\"\\s*:\\s*1\\b").matcher(answer).find()) return answer;
    Pattern.compile("\"ErrorCode\":\"([^\"]*)\",\"ErrorMessage\":\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(answer)
            .results()
            .forEach(error -> System.err.println(error.group(1) + " " + error.group(2)));
    System.exit(1);
    return null;
}
`;

const ewbDataOf = code`
/** The e-way bill system writes status as text, and its refusals as base64 of JSON. */
static String ewbSuccessOf(String answer) {
    if (member(answer, "status").equals("1")) return answer;
    byte[] error = Base64.getDecoder().decode(member(answer, "error"));
    System.err.println(member(new String(error, UTF_8), "errorCodes"));
    System.exit(1);
    return null;
}
`;

const appKey = code`
// The AppKey: 32 random bytes, new for each login. It will open the session key.
byte[] appKey = new byte[32];
new SecureRandom().nextBytes(appKey);
`;

const loginJson = code`
String loginJson = "{\"UserName\":" + jsonString(setting("IRP_USER_NAME"))
        + ",\"Password\":" + jsonString(setting("IRP_PASSWORD"))
        + ",\"AppKey\":\"" + base64(appKey) + "\",\"ForceRefreshAccessToken\":false}";
`;

const sealLoginV104 = code`
// The base64 of the JSON is encrypted, not the JSON itself.
String sealedLogin = sealForPortal(base64(loginJson.getBytes(UTF_8)).getBytes(UTF_8));
String loginBody = "{\"Data\":\"" + sealedLogin + "\"}";
`;

const sealLoginV103 = code`
// Password and AppKey are encrypted apart; of the AppKey its 32 bytes, not their base64.
String sealedPassword = sealForPortal(setting("IRP_PASSWORD").getBytes(UTF_8));
String loginBody = "{\"data\":{\"UserName\":" + jsonString(setting("IRP_USER_NAME"))
        + ",\"Password\":\"" + sealedPassword
        + "\",\"AppKey\":\"" + sealForPortal(appKey)
        + "\",\"ForceRefreshAccessToken\":false}}";
`;

const sendLogin = (path: string) => code`
// Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
String session = successOf(send("POST", "${path}", loginBody));
`;

const openSek = code`
// The session key is the 32 bytes that come out, not their base64.
byte[] sek = openSealed(appKey, member(session, "Sek"));
`;

const printSession = code`
for (String name : new String[] {"ClientId", "UserName", "TokenExpiry"}) {
    System.out.println(name + ": " + member(session, name));
}
// Neither token nor session key belong on a screen.
System.out.println("Sek: " + sek.length + " bytes");
`;

const sessionHeaders = code`
HEADERS.put("user_name", setting("IRP_USER_NAME"));
HEADERS.put("AuthToken", member(session, "AuthToken"));
`;

const readPayload = code`
String file = System.getenv("IRP_PAYLOAD");
String payload = file == null ? EXAMPLE : Files.readString(Path.of(file));
`;

const sealPayload = code`
// The plain JSON is sealed as it is, with no base64 inside.
String body = "{\"Data\":\"" + seal(sek, payload.getBytes(UTF_8)) + "\"}";
`;

const sealEwbPayload = (action: string) => code`
// The e-way bill system asks for the action by its name, and for lower-case names.
String data = seal(sek, payload.getBytes(UTF_8));
String body = "{\"action\":\"${action}\",\"data\":\"" + data + "\"}";
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const body = payload === undefined ? 'null' : 'body';
  if (parameter !== undefined) {
    return code`
String parameter = System.getenv().getOrDefault("IRP_PARAMETER",
        "${parameter}");
String answer = send("${method}", "${path}" + parameter, ${body});
`;
  }
  if (query !== undefined) {
    return code`
String query = System.getenv().getOrDefault("IRP_QUERY",
        "${query}");
String answer = send("${method}", "${path}?" + query, ${body});
`;
  }
  return `String answer = send("${method}", "${path}", ${body});`;
}

const openPayload = code`
byte[] plain = openSealed(sek, member(successOf(answer), "Data"));
String opened = new String(plain, UTF_8);
System.out.println(opened);
`;

const openEwbPayload = openPayload.replace('successOf', 'ewbSuccessOf').replace('Data', 'data');

const verifySigned = code`
String certificateFile = System.getenv("IRP_SIGNING_CERTIFICATE");
if (certificateFile != null) {
    byte[] pem = Files.readAllBytes(Path.of(certificateFile));
    var certificate = CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem));
    // RS256: what is signed is the text up to the last dot.
    String signedInvoice = member(opened, "SignedInvoice");
    int dot = signedInvoice.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(certificate);
    signature.update(signedInvoice.substring(0, dot).getBytes(UTF_8));
    if (!signature.verify(Base64.getUrlDecoder().decode(signedInvoice.substring(dot + 1)))) {
        throw new IllegalStateException("Bad signature");
    }
    System.err.println("The signature of SignedInvoice is good.");
}
`;

const pieces: Pieces = {
  ...{ sealForPortal, seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

const ping = (path: string) => code`
URI uri = URI.create(System.getenv("IRP_BASE_URL") + "${path}");
var request = HttpRequest.newBuilder(uri)
        .timeout(Duration.ofSeconds(30))
        .build();
var client = HttpClient.newHttpClient();
var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
System.out.println(answer.body());
`;

const mainMethod = (body: string) => code`
public static void main(String[] arguments) throws Exception {
${indented(body, '    ')}
}
`;

const exampleField = (payload: string) => code`
static final String EXAMPLE = """
${indented(payload, '        ')}
        """;
`;

const withLogin = (call: SampleCall): string =>
  paragraphs(
    fields,
    call.payload === undefined ? undefined : exampleField(call.payload),
    mainMethod(
      paragraphs(
        call.login === 'v1.03' ? without(headers, /Gstin/) : headers,
        statements(call, pieces),
      ),
    ),
    settingMethod,
    jsonMethods,
    ...definitions(call, pieces),
  );

function program(call: SampleCall): string {
  const body = call.needs === 'nobody' ? mainMethod(ping(call.path)) : withLogin(call);
  const head = headOf(call, facts).map((line) => `// ${line}`);
  const whole = `public class Irp {\n${indented(body, '    ')}\n}`;
  return `${paragraphs(head.join('\n'), linesFor(body, imports), whole)}\n`;
}

export const java: Language = { ...facts, program, steps: stepsOf(pieces, paragraphs) };
