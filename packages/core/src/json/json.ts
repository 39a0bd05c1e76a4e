/** A JSON number as it was written: `6000.00` stays `6000.00`. */
export class JsonNumber {
  readonly lexeme: string;
  constructor(lexeme: string) {
    this.lexeme = lexeme;
  }
}

/** A JSON object keeps its members in the order they were sent; names are unique. */
export type JsonObject = Map<string, Json>;
export type Json = null | boolean | string | JsonNumber | Json[] | JsonObject;

/** Text that is not acceptable JSON. `offset` counts UTF-16 units from the beginning. */
export class JsonError extends Error {
  readonly reason: string;
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(`${reason} at ${offset}`);
    this.name = 'JsonError';
    this.reason = reason;
    this.offset = offset;
  }
}
