/* Seals the body with the session key: what is typed as plain JSON travels as base64. */
const CryptoJS = require('crypto-js');

/** Today in India, dd/MM/yyyy, for the dates of documents. */
const inIndia = new Date(Date.now() + 330 * 60 * 1000).toISOString().slice(0, 10);
pm.collectionVariables.set('today', inIndia.split('-').reverse().join('/'));

const sek = CryptoJS.enc.Base64.parse(pm.variables.get('sek'));
const ecb = { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 };
const { action, ...payload } = JSON.parse(pm.variables.replaceIn(pm.request.body.raw));
const Data = CryptoJS.AES.encrypt(JSON.stringify(payload), sek, ecb).toString();
// Only the e-way bill system names an action, beside the sealed payload.
pm.request.body.update({ mode: 'raw', raw: JSON.stringify({ action, Data }) });
