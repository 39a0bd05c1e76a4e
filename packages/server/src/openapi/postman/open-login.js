/* Keeps the token of a login, and opens its session key with the AppKey. */
const CryptoJS = require('crypto-js');

const { Status, Data, ErrorDetails } = pm.response.json();
pm.test('the login is let in', () => {
  if (Status !== 1) throw new Error(JSON.stringify(ErrorDetails));
});
if (Status === 1) {
  const appKey = CryptoJS.enc.Base64.parse(pm.variables.get('appKey'));
  const ecb = { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 };
  const sek = CryptoJS.AES.decrypt(Data.Sek, appKey, ecb);
  pm.collectionVariables.set('authToken', Data.AuthToken);
  pm.collectionVariables.set('sek', CryptoJS.enc.Base64.stringify(sek));
  console.log(`Logged in until ${Data.TokenExpiry}, Indian Standard Time.`);
}
