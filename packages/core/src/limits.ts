/**
 * Every bound of the system, in one place. Sources: schema-level limits are NIC's published ones;
 * the others are ours, chosen so that no request can hold more memory than it is worth.
 */
export const limits = {
  /** Items of one document; more is refused with 2173. */
  itemsMax: 1000,
  /** Plain text of one payload, 2 MiB; more is refused with HTTP 413. */
  payloadBytesMax: 2 * 1024 * 1024,
  /** A sealed payload in its envelope: base64 of the padded cipher text and some room for names. */
  bodyBytesMax: Math.ceil((2 * 1024 * 1024 + 16) / 3) * 4 + 1024,
  /** What is taken in of a refused body and thrown away, so that its sender can read the refusal. */
  discardedBytesMax: 16 * 1024 * 1024,
  /** A login body: two RSA blocks in base64 and the names; strangers may not send more. */
  loginBodyBytesMax: 16 * 1024,
  /** Brackets open at once; the depth at which .NET's reader gives up as well. */
  jsonDepthMax: 64,
  /** Broken fields reported in one answer. */
  fieldErrorsMax: 500,
  /** Business violations reported in one answer. */
  violationsMax: 500,
  /** Characters of one header value that identifies a caller. */
  headerCharsMax: 256,
  /** Earlier documents, contracts, attributes and attached documents of one invoice. */
  referencesMax: 1000,
} as const;
