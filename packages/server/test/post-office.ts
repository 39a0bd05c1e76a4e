import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** Somebody who has a mobile number and a mail address. */
export interface Addressee {
  readonly mobile: string;
  readonly email: string;
}

/** A mail server and a gateway of short messages that keep what they are given. */
export class PostOffice {
  readonly #smtp: SMTPServer;
  readonly #sms: Server;
  readonly #kept = new Map<string, string[]>();
  #arrived = Promise.withResolvers<void>();

  private constructor() {
    this.#smtp = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      onData: async (stream, { envelope }, done) => {
        const raw = await text(stream);
        // Long lines of a mail are folded by a mark at their end.
        for (const { address } of envelope.rcptTo) this.#keep(address, raw.replace(/=\r?\n/g, ''));
        done();
      },
    });
    this.#sms = createServer(async (request, response) => {
      const { to, text: said } = JSON.parse(await text(request));
      this.#keep(to.slice(-10), said);
      response.writeHead(202).end('{}');
    });
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    office.#smtp.listen(0, '127.0.0.1');
    office.#sms.listen(0, '127.0.0.1');
    await Promise.all([once(office.#smtp.server, 'listening'), once(office.#sms, 'listening')]);
    return office;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#smtp.close(resolve));
    this.#sms.close();
  }

  /** What makes a portal send its messages here. */
  get flags(): string[] {
    const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
    return [
      ...['--smtp-url', `smtp://127.0.0.1:${portOf(this.#smtp.server)}`],
      ...['--sms-url', `http://127.0.0.1:${portOf(this.#sms)}/send`],
    ];
  }

  /** The next message to a number or address that holds what is looked for; waits until it is there. */
  async next(recipient: string, what: RegExp): Promise<string> {
    for (;;) {
      const arrived = this.#arrived.promise;
      const messages = this.#kept.get(recipient) ?? [];
      const at = messages.findIndex((message) => what.test(message));
      if (at >= 0) return messages.splice(at, 1)[0]!;
      await arrived;
    }
  }

  /** The codes that were sent to somebody last. */
  async codes({ mobile, email }: Addressee): Promise<Record<'mobile' | 'email', string>> {
    const [sms, mail] = await Promise.all([
      this.next(mobile, /\d{6} is your mobile code/),
      this.next(email, /Your e-mail code[^:]*: \d{6}/),
    ]);
    return {
      mobile: /(\d{6}) is your mobile code/.exec(sms)![1]!,
      email: /Your e-mail code[^:]*: (\d{6})/.exec(mail)![1]!,
    };
  }

  #keep(recipient: string, message: string): void {
    this.#kept.set(recipient, [...(this.#kept.get(recipient) ?? []), message]);
    this.#arrived.resolve();
    this.#arrived = Promise.withResolvers();
  }
}
