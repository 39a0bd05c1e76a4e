import type { Language, LanguageFacts } from '../language.ts';
import { definitions, type Pieces, statements, stepsOf } from '../pieces.ts';
import { headOf, type SampleCall } from '../sample-call.ts';
import { code, indented, linesFor, paragraphs, without } from '../source.ts';

const facts: LanguageFacts = {
  id: 'go',
  title: 'Go',
  fileName: 'main.go',
  needs: 'Go 1.18 or newer and no modules',
  run: 'go run main.go',
};

const packages = {
  bytes: 'bytes',
  crypto: 'crypto',
  aes: 'crypto/aes',
  rand: 'crypto/rand',
  rsa: 'crypto/rsa',
  sha256: 'crypto/sha256',
  x509: 'crypto/x509',
  base64: 'encoding/base64',
  json: 'encoding/json',
  pem: 'encoding/pem',
  fmt: 'fmt',
  io: 'io',
  log: 'log',
  http: 'net/http',
  os: 'os',
  strings: 'strings',
  time: 'time',
};

/** A package is used where its name has a dot behind it. */
const imports = Object.fromEntries(
  Object.entries(packages).map(([name, path]) => [`${name}\\.`, `\t"${path}"`]),
);

const variables = code`
var client = http.Client{Timeout: 30 * time.Second}

var headers = map[string]string{
	"Content-Type":  "application/json",
	"client_id":     setting("IRP_CLIENT_ID"),
	"client_secret": setting("IRP_CLIENT_SECRET"),
	"Gstin":         setting("IRP_GSTIN"),
}
`;

const settingFunction = code`
func setting(name string) string {
	value, isSet := os.LookupEnv(name)
	if !isSet {
		log.Fatalf("%s is not set", name)
	}
	return value
}
`;

const settingOr = code`
func settingOr(name, example string) string {
	if value, isSet := os.LookupEnv(name); isSet {
		return value
	}
	return example
}
`;

const must = code`
func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
`;

const sealForPortal = code`
// sealForPortal encrypts with RSA and PKCS#1 v1.5 padding, not OAEP, and writes base64.
func sealForPortal(plain []byte) string {
	block, _ := pem.Decode(must(os.ReadFile(setting("IRP_AUTH_PUBLIC_KEY"))))
	if block == nil {
		log.Fatal("IRP_AUTH_PUBLIC_KEY names no PEM file")
	}
	publicKey := must(x509.ParsePKIXPublicKey(block.Bytes)).(*rsa.PublicKey)
	return base64.StdEncoding.EncodeToString(must(rsa.EncryptPKCS1v15(rand.Reader, publicKey, plain)))
}
`;

const seal = code`
// seal encrypts with AES-256 in ECB mode and PKCS#7 padding, and writes base64. Go offers no
// ECB mode, but it is no more than one block after the other.
func seal(key, plain []byte) string {
	block := must(aes.NewCipher(key))
	padding := aes.BlockSize - len(plain)%aes.BlockSize
	sealed := append([]byte{}, plain...)
	sealed = append(sealed, bytes.Repeat([]byte{byte(padding)}, padding)...)
	for at := 0; at < len(sealed); at += aes.BlockSize {
		block.Encrypt(sealed[at:], sealed[at:])
	}
	return base64.StdEncoding.EncodeToString(sealed)
}
`;

const openSealed = code`
// openSealed opens base64 of AES-256 in ECB mode with PKCS#7 padding.
func openSealed(key []byte, sealed string) []byte {
	block := must(aes.NewCipher(key))
	plain := must(base64.StdEncoding.DecodeString(sealed))
	if len(plain) == 0 || len(plain)%aes.BlockSize != 0 {
		log.Fatal("this is not sealed")
	}
	for at := 0; at < len(plain); at += aes.BlockSize {
		block.Decrypt(plain[at:], plain[at:])
	}
	padding := int(plain[len(plain)-1])
	if padding == 0 || padding > aes.BlockSize {
		log.Fatal("this key does not open it")
	}
	return plain[:len(plain)-padding]
}
`;

const send = code`
// send makes a request and reads its answer, whatever its HTTP status is.
func send(method, path string, body any) []byte {
	var text []byte
	if body != nil {
		text = must(json.Marshal(body))
	}
	request := must(http.NewRequest(method, setting("IRP_BASE_URL")+path, bytes.NewReader(text)))
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	answer := must(client.Do(request))
	defer answer.Body.Close()
	return must(io.ReadAll(answer.Body))
}
`;

const dataOf = code`
// dataOf returns the Data of a success, of the type that is expected. A refusal has Status 0,
// but the same HTTP status 200.
func dataOf[T any](answer []byte) T {
	var envelope struct {
		Status       int
		Data         json.RawMessage
		ErrorDetails []struct{ ErrorCode, ErrorMessage string }
	}
	check(json.Unmarshal(answer, &envelope))
	if envelope.Status != 1 {
		for _, detail := range envelope.ErrorDetails {
			log.Println(detail.ErrorCode, detail.ErrorMessage)
		}
		os.Exit(1)
	}
	var data T
	check(json.Unmarshal(envelope.Data, &data))
	return data
}
`;

const ewbDataOf = code`
// ewbDataOf knows that the e-way bill system writes status as text, and its refusals as base64
// of JSON.
func ewbDataOf(answer []byte) string {
	var envelope struct {
		Status, Data string
		Error        []byte // encoding/json opens the base64.
	}
	check(json.Unmarshal(answer, &envelope))
	if envelope.Status != "1" {
		var refusal struct{ ErrorCodes string }
		check(json.Unmarshal(envelope.Error, &refusal))
		log.Fatal(refusal.ErrorCodes)
	}
	return envelope.Data
}
`;

const checkFunction = code`
func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
`;

const sessionType = code`
type loginData struct{ ClientId, UserName, AuthToken, Sek, TokenExpiry string }
`;

const appKey = code`
// The AppKey: 32 random bytes, new for each login. It will open the session key.
appKey := make([]byte, 32)
must(rand.Read(appKey))
`;

const loginJson = code`
loginJSON := must(json.Marshal(map[string]any{
	"UserName":                setting("IRP_USER_NAME"),
	"Password":                setting("IRP_PASSWORD"),
	"AppKey":                  appKey, // encoding/json writes bytes in base64.
	"ForceRefreshAccessToken": false,
}))
`;

const sealLoginV104 = code`
// The base64 of the JSON is encrypted, not the JSON itself.
inner := base64.StdEncoding.EncodeToString(loginJSON)
loginBody := map[string]string{"Data": sealForPortal([]byte(inner))}
`;

const sealLoginV103 = code`
// Password and AppKey are encrypted apart; of the AppKey its 32 bytes, not their base64.
loginBody := map[string]any{"data": map[string]any{
	"UserName":                setting("IRP_USER_NAME"),
	"Password":                sealForPortal([]byte(setting("IRP_PASSWORD"))),
	"AppKey":                  sealForPortal(appKey),
	"ForceRefreshAccessToken": false,
}}
`;

const sendLogin = (path: string) => code`
// Keep the answer until shortly before its TokenExpiry: one login serves thousands of calls.
session := dataOf[loginData](send("POST", "${path}", loginBody))
`;

const openSek = code`
// The session key is the 32 bytes that come out, not their base64.
sek := openSealed(appKey, session.Sek)
`;

const printSession = code`
fmt.Println("ClientId:", session.ClientId)
fmt.Println("UserName:", session.UserName)
fmt.Println("TokenExpiry:", session.TokenExpiry)
// Neither token nor session key belong on a screen.
fmt.Println("Sek:", len(sek), "bytes")
`;

const sessionHeaders = code`
headers["user_name"] = session.UserName
headers["AuthToken"] = session.AuthToken
`;

const readPayload = code`
payload := []byte(example)
if file, isSet := os.LookupEnv("IRP_PAYLOAD"); isSet {
	payload = must(os.ReadFile(file))
}
`;

const sealPayload = code`
// The plain JSON is sealed as it is, with no base64 inside.
body := map[string]string{"Data": seal(sek, payload)}
`;

const sealEwbPayload = (action: string) => code`
// The e-way bill system asks for the action by its name, and for lower-case names.
body := map[string]string{"action": "${action}", "data": seal(sek, payload)}
`;

function sendCall({ method, path, parameter, query, payload }: SampleCall): string {
  const body = payload === undefined ? 'nil' : 'body';
  if (parameter !== undefined) {
    return code`
parameter := settingOr("IRP_PARAMETER", "${parameter}")
answer := send("${method}", "${path}"+parameter, ${body})
`;
  }
  if (query !== undefined) {
    return code`
query := settingOr("IRP_QUERY", "${query}")
answer := send("${method}", "${path}?"+query, ${body})
`;
  }
  return `answer := send("${method}", "${path}", ${body})`;
}

const openPayload = code`
opened := openSealed(sek, dataOf[string](answer))
fmt.Println(string(opened))
`;

const openEwbPayload = openPayload.replace('dataOf[string]', 'ewbDataOf');

const verifySigned = code`
if file, isSet := os.LookupEnv("IRP_SIGNING_CERTIFICATE"); isSet {
	block, _ := pem.Decode(must(os.ReadFile(file)))
	certificate := must(x509.ParseCertificate(block.Bytes))
	var registered struct{ SignedInvoice string }
	check(json.Unmarshal(opened, &registered))
	// RS256: what is signed is the text up to the last dot.
	dot := strings.LastIndex(registered.SignedInvoice, ".")
	digest := sha256.Sum256([]byte(registered.SignedInvoice[:dot]))
	signature := must(base64.RawURLEncoding.DecodeString(registered.SignedInvoice[dot+1:]))
	publicKey := certificate.PublicKey.(*rsa.PublicKey)
	check(rsa.VerifyPKCS1v15(publicKey, crypto.SHA256, digest[:], signature))
	log.Println("The signature of SignedInvoice is good.")
}
`;

const pieces: Pieces = {
  ...{ sealForPortal, seal, openSealed, send, dataOf, ewbDataOf },
  ...{ appKey, loginJson, sealLoginV104, sealLoginV103, sendLogin, openSek, printSession },
  ...{ sessionHeaders, readPayload, sealPayload, sealEwbPayload, sendCall },
  ...{ openPayload, openEwbPayload, verifySigned },
};

const ping = (path: string) => code`
client := http.Client{Timeout: 30 * time.Second}
answer, err := client.Get(os.Getenv("IRP_BASE_URL") + "${path}")
if err != nil {
	log.Fatal(err)
}
defer answer.Body.Close()
if _, err := io.Copy(os.Stdout, answer.Body); err != nil {
	log.Fatal(err)
}
fmt.Println()
`;

const mainFunction = (body: string) => code`
func main() {
${indented(body, '\t')}
}
`;

const mainWithLogin = (call: SampleCall) =>
  mainFunction(paragraphs('log.SetFlags(0)', statements(call, pieces)));

const withLogin = (call: SampleCall): string =>
  paragraphs(
    call.login === 'v1.03' ? without(variables, /Gstin/) : variables,
    sessionType,
    call.payload === undefined ? undefined : `const example = \`${call.payload}\``,
    mainWithLogin(call),
    settingFunction,
    call.parameter === undefined && call.query === undefined ? undefined : settingOr,
    must,
    checkFunction,
    ...definitions(call, pieces),
  );

function program(call: SampleCall): string {
  const body = call.needs === 'nobody' ? mainFunction(ping(call.path)) : withLogin(call);
  const head = headOf(call, facts).map((line) => `// ${line}`);
  const imported = `import (\n${linesFor(body, imports)}\n)`;
  return `${paragraphs(head.join('\n'), 'package main', imported, body)}\n`;
}

export const go: Language = { ...facts, program, steps: stepsOf(pieces, paragraphs) };
