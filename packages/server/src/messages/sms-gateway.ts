import { type Gateway, GatewayFault, type Outgoing } from './gateway.ts';

const timeoutMs = 15_000;
/** Refusals that may pass: too slow, too many. */
const passing = [408, 429];

/** Hands short messages to an HTTP gateway: `{"to": "91XXXXXXXXXX", "text": "…"}` by POST. */
export class SmsGateway implements Gateway {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #closing = new AbortController();

  constructor(address: string, token: string) {
    const url = new URL(address);
    const { username, password } = url;
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const basic = `Basic ${Buffer.from(pair).toString('base64')}`;
    const authorization = token === '' ? username !== '' && basic : `Bearer ${token}`;
    url.username = '';
    url.password = '';
    this.#url = url.href;
    this.#headers = {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization === false ? {} : { authorization }),
    };
  }

  async send({ recipient, text }: Outgoing): Promise<void> {
    if (!/^\d{10}$/.test(recipient)) throw new GatewayFault('not a mobile number', true);
    const { status, ok } = await this.#post(JSON.stringify({ to: `91${recipient}`, text }));
    if (ok) return;
    const isFinal = status >= 400 && status < 500 && !passing.includes(status);
    throw new GatewayFault(`HTTP ${status}`, isFinal);
  }

  close(): void {
    this.#closing.abort();
  }

  async #post(body: string): Promise<Response> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: this.#headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), this.#closing.signal]),
      });
      await response.body?.cancel();
      return response;
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      throw new GatewayFault(`HTTP ${cause?.code ?? name}`, false);
    }
  }
}
