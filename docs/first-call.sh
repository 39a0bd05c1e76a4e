#!/usr/bin/env bash
# Logs in and registers one e-invoice, with bash, curl, openssl and node (any version) alone.
# Usage: docs/first-call.sh [path to sandbox.json]
set -euo pipefail
sandbox=${1:-.openirp/sandbox.json}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

of_sandbox() { node -p "require(path.resolve(process.argv[1])).$1" "$sandbox"; }
base=$(of_sandbox apiBaseUrl)
client_id=$(of_sandbox 'clients[0].clientId')
client_secret=$(of_sandbox 'clients[0].clientSecret')
gstin=$(of_sandbox 'clients[0].users[0].gstin')
user_name=$(of_sandbox 'clients[0].users[0].userName')
password=$(of_sandbox 'clients[0].users[0].password')
buyer=$(of_sandbox 'counterparties.regular.find((one) => one.startsWith("27"))')
of_sandbox authPublicKeyPem > "$work/auth.pem"

# Sends a JSON body to a path; prints the answer's Data, or its errors and stops.
post() {
  curl -sS "$base$1" -H 'content-type: application/json' -H "client_id: $client_id" \
    -H "client_secret: $client_secret" -H "Gstin: $gstin" "${@:3}" --data "$2" > "$work/answer"
  node -p 'const { Status, Data, ErrorDetails } = JSON.parse(fs.readFileSync(0, "utf8"));
    if (Status !== 1) { console.error(ErrorDetails); process.exit(1); }
    typeof Data === "string" ? Data : JSON.stringify(Data)' < "$work/answer"
}
member() { node -p 'String(JSON.parse(fs.readFileSync(0, "utf8"))[process.argv[1]])' "$1"; }
one_line() { base64 | tr -d '\n'; }
hex() { od -An -v -tx1 | tr -d ' \n'; }

# 1. Log in (v1.04): the JSON in base64, encrypted with the portal's public key.
openssl rand 32 > "$work/app-key"
login="{\"UserName\":\"$user_name\",\"Password\":\"$password\",\"AppKey\":\"$(
  one_line < "$work/app-key")\",\"ForceRefreshAccessToken\":false}"
sealed_login=$(printf %s "$login" | one_line |
  openssl pkeyutl -encrypt -pubin -inkey "$work/auth.pem" -pkeyopt rsa_padding_mode:pkcs1 | one_line)
session=$(post /eivital/v1.04/auth "{\"Data\":\"$sealed_login\"}")
token=$(member AuthToken <<< "$session")

# 2. Unwrap the session key (Sek) with the AppKey.
sek=$(member Sek <<< "$session" | openssl base64 -d -A |
  openssl enc -d -aes-256-ecb -K "$(hex < "$work/app-key")" | hex)

# 3. Write an invoice of today: goods from Bengaluru to Mumbai. The portal tells the date.
today=$(curl -sS "$base/eivital/v1.04/heartbeat/ping" |
  sed -E 's|.*: ([0-9]{2})-([0-9]{2})-([0-9]{4}) .*|\1/\2/\3|')
invoice=$(cat << JSON
{
  "Version": "1.1",
  "TranDtls": { "TaxSch": "GST", "SupTyp": "B2B" },
  "DocDtls": { "Typ": "INV", "No": "FC/$(date +%s)", "Dt": "$today" },
  "SellerDtls": { "Gstin": "$gstin", "LglNm": "Seller Bengaluru", "Addr1": "1 Sandbox Road",
    "Loc": "Bengaluru", "Pin": 560001, "Stcd": "29" },
  "BuyerDtls": { "Gstin": "$buyer", "LglNm": "Buyer Mumbai", "Addr1": "2 Sandbox Road",
    "Loc": "Mumbai", "Pin": 400001, "Stcd": "27", "Pos": "27" },
  "ItemList": [{ "SlNo": "1", "PrdDesc": "Laptop computer", "IsServc": "N", "HsnCd": "84713010",
    "Qty": 2, "Unit": "NOS", "UnitPrice": 45000.00, "TotAmt": 90000.00, "AssAmt": 90000.00,
    "GstRt": 18, "IgstAmt": 16200.00, "TotItemVal": 106200.00 }],
  "ValDtls": { "AssVal": 90000.00, "IgstVal": 16200.00, "TotInvVal": 106200.00 }
}
JSON
)

# 4. Seal it with the Sek, register it, open the answer.
sealed=$(printf %s "$invoice" | openssl enc -aes-256-ecb -K "$sek" | one_line)
answer=$(post /eicore/v1.03/Invoice "{\"Data\":\"$sealed\"}" \
  -H "user_name: $user_name" -H "AuthToken: $token")
registered=$(openssl base64 -d -A <<< "$answer" | openssl enc -d -aes-256-ecb -K "$sek")

echo "IRN    $(member Irn <<< "$registered")"
echo "AckNo  $(member AckNo <<< "$registered") of $(member AckDt <<< "$registered")"
