import type { Transporter } from 'nodemailer';
import { type Gateway, GatewayFault, type Outgoing } from './gateway.ts';

const connectionMs = 10_000;
const silenceMs = 20_000;
const connections = 3;

/** What a mail server says no to for good: the recipient, or the message. Its own troubles pass. */
const ofTheMessage = ['EENVELOPE', 'EMESSAGE'];

/** Sends mails by SMTP. The library is loaded with the first one: most sandboxes send none. */
export class MailGateway implements Gateway {
  readonly #url: string;
  readonly #from: string;
  #transport: Promise<Transporter> | undefined;

  constructor(url: string, from: string) {
    this.#url = url;
    this.#from = from;
  }

  async send({ recipient, subject, text }: Outgoing): Promise<void> {
    // One address and nothing beside it: no second recipient, no header after a line break.
    if (!/^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+$/.test(recipient)) {
      throw new GatewayFault('not a mail address', true);
    }
    this.#transport ??= open(this.#url);
    const transport = await this.#transport;
    try {
      await transport.sendMail({
        from: this.#from,
        to: { name: '', address: recipient },
        subject: subject.replace(/\p{Cc}+/gu, ' '),
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw faultOf(error as MailError);
    }
  }

  close(): void {
    this.#transport?.then((transport) => transport.close()).catch(() => {});
  }
}

interface MailError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

/** In few words: a server's answer may quote the message. */
function faultOf({ code = 'failed', responseCode }: MailError): GatewayFault {
  const isFinal = ofTheMessage.includes(code) && (responseCode ?? 0) >= 500;
  return new GatewayFault(`SMTP ${[code, responseCode].filter(Boolean).join(' ')}`, isFinal);
}

async function open(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(host);
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return createTransport({
    ...{ host, secure, port: Number(port) || (secure ? 465 : 587) },
    // A password never leaves this machine in clear.
    requireTLS: searchParams.get('requireTLS') === 'true' || (username !== '' && !isHere),
    ...(username === '' ? {} : { auth }),
    ...{ pool: true, maxConnections: connections },
    ...{ connectionTimeout: connectionMs, greetingTimeout: connectionMs, socketTimeout: silenceMs },
  });
}
