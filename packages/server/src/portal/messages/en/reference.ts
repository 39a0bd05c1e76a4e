const irn = {
  result: 'Result',
  fields: {
    gstin: 'Supplier’s GSTIN',
    type: 'Document type',
    number: 'Document number',
    date: 'Document date',
  },
  hints: {
    gstin: '15 characters',
    type: 'DocDtls.Typ',
    number: 'DocDtls.No, at most 16 characters',
    date: 'dd/MM/yyyy; it decides the financial year alone',
  },
  types: { INV: 'invoice', CRN: 'credit note', DBN: 'debit note' },
  compute: 'Compute the IRN',
  errors: {
    gstin: 'A GSTIN has two digits and then thirteen digits or letters.',
    type: 'Choose INV, CRN or DBN.',
    number:
      'Letters, digits, / and -, at most 16, and the first is a letter or a digit other than 0.',
    date: 'A day of the calendar, written dd/MM/yyyy.',
  },
  hashed: 'Text that is hashed',
  financialYear: 'Financial year',
  inCapitals: (day: string) => `Numbers are hashed in capitals here since ${day}.`,
  asTyped: (day: string) => `Numbers are hashed as they are sent here until ${day}.`,
  beforehand: (day: string) => `Registered before ${day}, in the letter case it was sent with:`,
  afterwards: (day: string) => `Registered from ${day} on, in capitals:`,
  badCheckDigit:
    'The last character of the GSTIN does not fit the others. The IRN is right, the GSTIN is probably not.',
};

export const reference = { irn };
