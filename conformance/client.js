// An independent client of the e-invoice wire, written from the wire contract and nothing else.
// It shares no code with the product it judges: a bug common to both would otherwise pass unseen.
import { randomBytes } from 'node:crypto';
import { loginBody103, loginBody104, open, seal } from './crypto.js';
import { asText, raw } from './transport.js';

/** A caller: one client id and one user of one GSTIN. After `auth` it holds a session. */
export class Client {
  /** @param {{baseUrl: string, authPublicKeyPem: string, clientId: string, clientSecret: string,
   *           gstin: string, userName: string, password: string, supplierGstin?: string}} caller */
  constructor(caller) {
    Object.assign(this, { token: undefined, sek: undefined, tokenExpiry: undefined }, caller);
  }

  /** A copy with some facts changed, such as `supplierGstin`; the session is copied too. */
  with(changes) {
    return new Client({ ...this, ...changes });
  }

  raw(call) {
    return raw(this.baseUrl, call);
  }

  clientHeaders() {
    return {
      'Content-Type': 'application/json',
      client_id: this.clientId,
      client_secret: this.clientSecret,
    };
  }

  headers() {
    return {
      ...this.clientHeaders(),
      Gstin: this.gstin,
      user_name: this.userName,
      AuthToken: this.token,
      sup_gstin: this.supplierGstin,
    };
  }

  /** Logs in and keeps the session if the answer carries one. The plain answer is returned. */
  async auth({ version = 'v1.04', force = false, appKey = randomBytes(32), body, headers } = {}) {
    const caller = { userName: this.userName, password: this.password, appKey, force };
    const sealBody = version === 'v1.03' ? loginBody103 : loginBody104;
    const gstin = version === 'v1.03' ? {} : { Gstin: this.gstin };
    const answer = await this.raw({
      method: 'POST',
      path: `/eivital/${version}/auth`,
      headers: headers ?? { ...this.clientHeaders(), ...gstin },
      body: body ?? sealBody(this.authPublicKeyPem, caller),
    });
    if (answer.json?.Status === 1) {
      this.token = answer.json.Data.AuthToken;
      this.tokenExpiry = answer.json.Data.TokenExpiry;
      this.sek = open(appKey, answer.json.Data.Sek);
    }
    return answer;
  }

  /** A call of a session; `body` is sealed, the answer's Data opened into `plain` and `plainText`. */
  async call({ method, path, headers = this.headers(), body, data }) {
    const sealed = data ?? (body === undefined ? undefined : seal(this.sek, asText(body)));
    const wire = sealed === undefined ? undefined : { Data: sealed };
    const answer = await this.raw({ method, path, headers, body: wire });
    if (answer.json?.Status === 1 && typeof answer.json.Data === 'string') {
      answer.plainText = open(this.sek, answer.json.Data).toString();
      answer.plain = JSON.parse(answer.plainText);
    }
    return answer;
  }

  generate(invoice, options) {
    return this.call({ method: 'POST', path: '/eicore/v1.03/Invoice', body: invoice, ...options });
  }

  cancel(irn, reason = '1', remark = 'Entered twice', options) {
    const body = { Irn: irn, CnlRsn: reason, CnlRem: remark };
    return this.call({ method: 'POST', path: '/eicore/v1.03/Invoice/Cancel', body, ...options });
  }

  getByIrn(irn, options) {
    return this.call({ method: 'GET', path: `/eicore/v1.03/Invoice/irn/${irn}`, ...options });
  }

  getByDoc(type, number, date, options) {
    const query = `doctype=${type}&docnum=${encodeURIComponent(number)}&docdate=${date}`;
    const path = `/eicore/v1.03/Invoice/irnbydocdetails?${query}`;
    return this.call({ method: 'GET', path, ...options });
  }

  rejectedIrns(date, options) {
    const path = `/eicore/v1.03/Invoice/rejectedirns?date=${date}`;
    return this.call({ method: 'GET', path, ...options });
  }

  getGstin(gstin, { version = 'v1.04', ...options } = {}) {
    return this.call({
      method: 'GET',
      path: `/eivital/${version}/Master/gstin/${gstin}`,
      ...options,
    });
  }

  syncGstin(gstin, { version = 'v1.04', ...options } = {}) {
    const path = `/eivital/${version}/Master/syncgstin/${gstin}`;
    return this.call({ method: 'GET', path, ...options });
  }

  /** `details` is the transport: everything of the request but the Irn. */
  generateEwb(irn, details, options) {
    const body = { Irn: irn, ...details };
    return this.call({ method: 'POST', path: '/eiewb/v1.03/ewaybill', body, ...options });
  }

  getEwb(irn, options) {
    return this.call({ method: 'GET', path: `/eiewb/v1.03/ewaybill/irn/${irn}`, ...options });
  }

  /** Reasons are those of the e-way bill system: 1 duplicate, 2 cancelled, 3 data entry, 4 other. */
  cancelEwb(ewbNo, reason = 2, remark = 'Order withdrawn', options) {
    const body = { ewbNo, cancelRsnCode: reason, cancelRmrk: remark };
    return this.ewayApi({ body, ...options });
  }

  /**
   * A call of the e-way bill system, whose table of headers knows no user_name. `wrapper` spells the
   * member with the sealed text; the answer's data is opened into `plain`.
   */
  async ewayApi({ action = 'CANEWB', wrapper = 'data', headers, body, data, whole }) {
    const sealed = data ?? (body === undefined ? undefined : seal(this.sek, asText(body)));
    const answer = await this.raw({
      method: 'POST',
      path: '/ewaybillapi/v1.03/ewayapi',
      headers: headers ?? { ...this.headers(), user_name: undefined },
      body: whole ?? { action, [wrapper]: sealed },
    });
    if (answer.json?.status === '1' && typeof answer.json.data === 'string') {
      answer.plainText = open(this.sek, answer.json.data).toString();
      answer.plain = JSON.parse(answer.plainText);
    }
    return answer;
  }

  heartbeat(version = 'v1.04') {
    return this.raw({ path: `/eivital/${version}/heartbeat/ping` });
  }
}
