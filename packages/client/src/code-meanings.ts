import type { IrpError } from '@openirp/core';

/**
 * What a refusal means for the request that got it.
 *
 * - `again`: it was turned away before anybody read the document. It may be sent again as it is.
 * - `ask`: the portal broke while it worked. Ask whether it registered the document.
 * - `hold`: the portal does not accept these credentials. No request will do better: all of them wait.
 * - `refused`: the portal read the document and said no. The same text is never sent again.
 */
export type Meaning = 'again' | 'ask' | 'hold' | 'refused';

interface CodeMeaning {
  readonly code: string;
  readonly meaning: Exclude<Meaning, 'refused'>;
  readonly why: string;
}

/** Every code that is not about the document. Any other code is a refusal of its content. */
// biome-ignore format: a table, one entry after the other.
export const codeMeanings: readonly CodeMeaning[] = [
  { code: '1005', meaning: 'again', why: 'the token died between login and call' },
  { code: '1020', meaning: 'again', why: 'the request was sealed with the Sek of an older login' },
  { code: '2142', meaning: 'again', why: 'the body was cut on its way: the portal has not seen it whole' },
  { code: '3043', meaning: 'again', why: 'the portal is too busy, or stopping' },
  { code: '2139', meaning: 'ask', why: 'the portal failed while it made the invoice' },
  { code: '2141', meaning: 'ask', why: 'the portal failed while it cancelled the invoice' },
  { code: '2146', meaning: 'ask', why: 'the portal could not make the IRN at that moment' },
  { code: '2147', meaning: 'ask', why: 'the portal could not sign at that moment' },
  { code: '3020', meaning: 'ask', why: 'the portal failed' },
  { code: '5001', meaning: 'ask', why: 'the portal failed' },
  { code: 'SYS_5001', meaning: 'ask', why: 'the portal failed' },
  { code: '1004', meaning: 'hold', why: 'no GSTIN was sent' },
  { code: '1006', meaning: 'hold', why: 'no user name was sent' },
  { code: '1007', meaning: 'hold', why: 'the login could not be read' },
  { code: '1008', meaning: 'hold', why: 'the user name or the password is wrong' },
  { code: '1010', meaning: 'hold', why: 'client id or client secret is wrong' },
  { code: '1011', meaning: 'hold', why: 'no client id was sent' },
  { code: '1012', meaning: 'hold', why: 'no client secret was sent' },
  { code: '1013', meaning: 'hold', why: 'the password was sealed with another portal\'s key' },
  { code: '1014', meaning: 'hold', why: 'the user is inactive' },
  { code: '1015', meaning: 'hold', why: 'the user belongs to another GSTIN' },
  { code: '1016', meaning: 'hold', why: 'the AppKey was sealed with another portal\'s key' },
  { code: '1017', meaning: 'hold', why: 'there is no such user' },
  { code: '1018', meaning: 'hold', why: 'the user belongs to another client id' },
  { code: '1019', meaning: 'hold', why: 'the password is wrong' },
  { code: '3059', meaning: 'hold', why: 'the call came from an address that is not whitelisted' },
  { code: '3065', meaning: 'hold', why: 'the GSTIN is blocked' },
];

const meanings = new Map(codeMeanings.map(({ code, meaning }) => [code, meaning]));

/** 5002 is two things; this is how the text of the other one, a fault of the portal, begins. */
const faultText = /^application error/i;

/** What a refusal means. One code about the document outweighs any others. */
export function meaningOf({ details }: IrpError): Meaning {
  const found = new Set(
    details.map(({ code, message }): Meaning => {
      if (code === '5002' && faultText.test(message)) return 'ask';
      return meanings.get(code) ?? 'refused';
    }),
  );
  const order: readonly Meaning[] = ['refused', 'hold', 'ask', 'again'];
  return order.find((meaning) => found.has(meaning)) ?? 'ask';
}
