/** What a gateway is handed. */
export interface Outgoing {
  /** Mail address, or mobile number of ten digits. */
  readonly recipient: string;
  /** Of a mail. */
  readonly subject: string;
  readonly text: string;
}

/** Takes messages off this portal's hands. */
export interface Gateway {
  /** Resolves when the message is taken; rejects with a `GatewayFault` or another error. */
  send(message: Outgoing): Promise<void>;
  close(): void;
}

/** Why a gateway did not take a message. */
export class GatewayFault extends Error {
  /** Set when it would never take it. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean) {
    super(message);
    this.name = 'GatewayFault';
    this.isFinal = isFinal;
  }
}
