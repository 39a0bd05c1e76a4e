/** How answers are worded: as the e-invoice system does, or as the e-way bill system does. */
export type Dialect = 'einvoice' | 'ewb';
