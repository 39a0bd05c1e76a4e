import { codeList, eInvoicingBegan } from './code-list.ts';

/** What the last character of a port code says. */
export const portTypes = codeList(
  {
    title: 'Types of ports',
    source:
      'Last character of the customs location codes (masters, section 13). The list of locations ' +
      'is kept by the customs and grows, so only the form of a code is checked.',
    validFrom: eInvoicingBegan,
  },
  {
    '1': 'Sea port',
    '2': 'Railway station',
    '4': 'Airport',
    '5': 'Foreign post office',
    '6': 'Inland container depot or SEZ',
    B: 'Land customs station',
  },
);

const portForm = /^IN[A-Z]{3}(.)$/;

/** Whether a text has the form of an Indian port code, in any letter case: `INNSA1`. */
export function isPort(code: string): boolean {
  const type = portForm.exec(code.toUpperCase())?.[1];
  return type !== undefined && portTypes.has(type);
}
