import { Secret, TOTP } from 'otpauth';
import type { Answer, DeskPortal } from './desk-portal.ts';

type Form = Readonly<Record<string, string | File>>;

/** A browser without a screen for the pages of a desk portal: keeps cookies, sends forms. */
export class Visitor {
  readonly #portal: DeskPortal;
  readonly #cookies = new Map<string, string>();
  /** What it sends along with everything. */
  headers: Readonly<Record<string, string>> = { accept: 'text/html' };

  constructor(portal: DeskPortal) {
    this.#portal = portal;
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, 'GET');
  }

  /** Sends a form as a page of the portal does. */
  post(path: string, fields: Form, headers: Readonly<Record<string, string>> = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return this.#send(path, 'POST', form, { 'sec-fetch-site': 'same-origin', ...headers });
  }

  /** Signs a user of a client in, both by number. */
  async signIn(client = 0, user = 0): Promise<Answer> {
    const { userName, password } = this.#portal.clients[client]!.users[user]!;
    return this.post('/sign-in', { userName, password });
  }

  /** Is an organisation, and an officer, without being asked for codes. */
  async beOrganisation({ pan, gstin }: { readonly pan: string; readonly gstin: string }) {
    const { organisationSessions } = this.#portal.irp;
    const place = { address: '', agent: '' };
    const token = await organisationSessions.open({ holder: pan, gstin }, place);
    this.keep('openirp-organisation', token);
  }

  /** Is an officer, who is made and has a second factor set up when there is none of this name. */
  async beOfficer(name = 'officer') {
    const { officers, officerSessions } = this.#portal.irp;
    const place = { address: '', agent: '' };
    if (!(await officers.isAtWork(name))) await this.#makeOfficer(name);
    const token = await officerSessions.open({ holder: name, gstin: '' }, place);
    this.keep('openirp-officer', token);
  }

  async #makeOfficer(name: string): Promise<void> {
    const { officers, officerSignIn } = this.#portal.irp;
    const place = { address: '', agent: '' };
    const password = await officers.add(name, `${name}@irp.example`, 'operator');
    const begun = await officerSignIn.signIn({ name, password, code: '', ...place });
    if (begun.outcome !== 'set up') throw new Error(`no set-up: ${begun.outcome}`);
    const { token, text } = begun.setUp;
    const code = TOTP.generate({ secret: Secret.fromBase32(text) });
    const { outcome } = await officerSignIn.confirm(token, { password: 'Example@1', code }, place);
    if (outcome !== 'signed in') throw new Error(`not set up: ${outcome}`);
  }

  /** Is everybody at once: whatever page there is, it is shown. */
  async beEverybody(): Promise<void> {
    await this.signIn();
    const { gstin } = this.#portal.clients[0]!.users[0]!;
    await this.beOrganisation({ pan: gstin.slice(2, 12), gstin });
    await this.beOfficer();
  }

  /** The value of a cookie that it has. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Puts a cookie in, as from another browser. */
  keep(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async #send(path: string, method: string, body: FormData | null = null, more = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = body === null ? undefined : await sentForm(body);
    const cookies = cookie === '' ? {} : { cookie };
    const headers = { ...this.headers, ...more, ...cookies, ...sent?.headers };
    const init = { method, headers, body: sent?.bytes ?? null };
    const response = await this.#portal.app.request(path, init);
    for (const line of response.headers.getSetCookie()) this.#take(line);
    const { status } = response;
    return { status, headers: response.headers, text: await response.text() };
  }

  #take(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0(;|$)/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, decodeURIComponent(value));
  }
}

/** A form as browsers send it: they say how long it is. */
async function sentForm(body: FormData) {
  const request = new Request('http://portal', { method: 'POST', body });
  const bytes = await request.arrayBuffer();
  const type = request.headers.get('content-type')!;
  return { bytes, headers: { 'content-type': type, 'content-length': String(bytes.byteLength) } };
}
