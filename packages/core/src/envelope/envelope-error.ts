/** Sealed data that does not open: wrong key, wrong padding, or not sealed at all. */
export class EnvelopeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EnvelopeError';
  }
}
