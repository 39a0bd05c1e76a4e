/** What a null signer signs with: as long as an RSA-2048 signature. */
export const nullSignature: Uint8Array = new Uint8Array(256).fill(7);
