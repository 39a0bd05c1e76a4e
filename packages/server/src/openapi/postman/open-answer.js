/* Opens the answer with the session key, shows it in the console, and keeps it in lastAnswer. */
const CryptoJS = require('crypto-js');

const answer = pm.response.json();
const isSuccess = String(answer.Status ?? answer.status) === '1';
pm.test('the call succeeds', () => {
  if (!isSuccess) throw new Error(pm.response.text());
});
if (isSuccess) {
  const sek = CryptoJS.enc.Base64.parse(pm.variables.get('sek'));
  const ecb = { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 };
  const opened = CryptoJS.AES.decrypt(answer.Data ?? answer.data, sek, ecb);
  const text = CryptoJS.enc.Utf8.stringify(opened);
  const { Irn, EwbNo } = JSON.parse(text);
  // For the calls that ask about what was just made.
  if (Irn) pm.collectionVariables.set('irn', Irn);
  if (EwbNo) pm.collectionVariables.set('ewbNo', String(EwbNo));
  pm.collectionVariables.set('lastAnswer', text);
  console.log(text);
}
