const withPayment = 'ON PAYMENT OF INTEGRATED TAX';
const withoutPayment = 'UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX';
const abroad = 'SUPPLY MEANT FOR EXPORT';
const toZone = 'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS';

const endorsements: Readonly<Record<string, string>> = {
  EXPWP: `${abroad} ${withPayment}`,
  EXPWOP: `${abroad} ${withoutPayment}`,
  SEZWP: `${toZone} ${withPayment}`,
  SEZWOP: `${toZone} ${withoutPayment}`,
};

/** What an invoice of such a supply has to say (CGST Rules 2017, rule 46). */
export const endorsement = (supply = ''): string | undefined => endorsements[supply.toUpperCase()];
