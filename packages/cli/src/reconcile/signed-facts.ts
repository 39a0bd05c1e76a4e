import { type Paise, readJson, scaled } from '@openirp/core';

/** What a signed invoice says that a list may say too. */
export interface SignedFacts {
  readonly date: string | undefined;
  readonly value: Paise | undefined;
  readonly buyer: string | undefined;
}

/** Reads a signed invoice without judging its signature; nothing is known of one that cannot be read. */
export function signedFacts(jws: string): SignedFacts {
  try {
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
    const invoice = readJson(JSON.parse(payload).data);
    const [date, buyer] = [at(invoice, 'DocDtls', 'Dt'), at(invoice, 'BuyerDtls', 'Gstin')];
    const value = at(invoice, 'ValDtls', 'TotInvVal') as { lexeme?: string } | undefined;
    return {
      date: typeof date === 'string' ? date : undefined,
      buyer: typeof buyer === 'string' ? buyer : undefined,
      value: scaled(value?.lexeme ?? '', 2),
    };
  } catch {
    return { date: undefined, value: undefined, buyer: undefined };
  }
}

function at(invoice: unknown, object: string, member: string): unknown {
  const inner = invoice instanceof Map ? invoice.get(object) : undefined;
  return inner instanceof Map ? inner.get(member) : undefined;
}
