/** A regular expression in words, with a text that fits and one that does not. */
export interface PatternWords {
  readonly allows: string;
  readonly fits: string;
  readonly fails: string;
}

const gstin = 'Two digits, then thirteen digits or capitals: a GSTIN.';
const irn = '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9';

/** Every regular expression of the invoice and of the wire. A test holds the table to them. */
// biome-ignore format: a table.
export const patternWords: Readonly<Record<string, PatternWords>> = {
  '^1\\.1$': { allows: '1.1 and nothing else.', fits: '1.1', fails: '1.03' },
  '^(GST)$': { allows: 'GST in capitals.', fits: 'GST', fails: 'gst' },
  '^((?:[Bb]2[Bb])|(?:[Ss][Ee][Zz][Ww][Pp])|(?:[Ss][Ee][Zz][Ww][Oo][Pp])|(?:[Ee][Xx][Pp][Ww][Pp])|(?:[Ee][Xx][Pp][Ww][Oo][Pp])|(?:[Dd][Ee][Xx][Pp]))$':
    { allows: 'B2B, SEZWP, SEZWOP, EXPWP, EXPWOP or DEXP, in any letter case.', fits: 'SEZwp', fails: 'B2C' },
  '^[YN]$': { allows: 'Y or N, one capital.', fits: 'Y', fails: 'No' },
  '^([0-9]{2}[0-9A-Z]{13})$': { allows: gstin, fits: '29ZZIRX0001Z1ZK', fails: '29zzirx0001z1zk' },
  '^[0-9]{2}[0-9A-Z]{13}$': { allows: gstin, fits: '27ZZIRX0002Z1ZN', fails: 'ZZIRX0002Z1ZN27' },
  '^((?:[Ii][Nn][Vv])|(?:[Cc][Rr][Nn])|(?:[Dd][Bb][Nn]))$': { allows: 'INV, CRN or DBN, in any letter case.', fits: 'Inv', fails: 'CDN' },
  '^([a-zA-Z1-9]{1}[a-zA-Z0-9/-]{0,15})$': { allows: 'At most 16 letters, digits, slashes and hyphens; the first is a letter or a digit other than 0.', fits: 'EX/2026-001', fails: '0001' },
  '^[1-9a-zA-Z][0-9a-zA-Z/-]{0,15}$': { allows: 'The number of an earlier document: as a document number.', fits: 'A/17', fails: '/17' },
  '^[0-3][0-9]/[0-1][0-9]/[2][0][1-2][0-9]$': { allows: 'dd/MM/yyyy in the years 2010 to 2029; the day must exist in the calendar as well.', fits: '14/08/2026', fails: '2026-08-14' },
  '^[0-3][0-9]/[0-1][0-9]/[2][0][1-5][0-9]$': { allows: 'dd/MM/yyyy in the years 2010 to 2059, for the end of a period.', fits: '31/12/2059', fails: '01/01/2060' },
  '^[^"\\\\]*$': { allows: 'Any text without a double quote and without a backslash.', fits: '12, Mahātmā Gāndhī Road', fails: '19" rack' },
  '^(?!0+$)([0-9]{1,2})$': { allows: 'A state code: one or two digits, not all of them 0.', fits: '09', fails: '00' },
  '^([0-9]{6,12})$': { allows: '6 to 12 digits, without spaces and signs.', fits: '8041234567', fails: '+91 80 4123' },
  '^[a-zA-Z0-9+_.-]+@[a-zA-Z0-9.-]+$': { allows: 'An address of e-mail with one @.', fits: 'accounts@example.in', fails: 'accounts.example.in' },
  '^(([0-9]{2}[0-9A-Z]{13})|URP)$': { allows: 'A GSTIN, or URP for somebody who has none.', fits: 'URP', fails: 'NA' },
  '^([0-9]{1,6})$': { allows: '1 to 6 digits.', fits: '1', fails: '1a' },
  '^(?!0+$)([0-9]{4}|[0-9]{6}|[0-9]{8})$': { allows: '4, 6 or 8 digits, not all of them 0.', fits: '84713010', fails: '84713' },
  '^[A-Za-z]+$': { allows: 'Letters alone.', fits: 'NOS', fails: 'N0S' },
  '^[A-Za-z]{2}$': { allows: 'Two letters.', fits: 'in', fails: 'IND' },
  '^([A-Z]{2})$': { allows: 'Two capitals.', fits: 'US', fails: 'us' },
  '^[0-9A-Za-z]{2,10}$': { allows: '2 to 10 letters and digits.', fits: 'INNSA1', fails: 'IN-NSA1' },
  '^[1-4]?$': { allows: 'A digit from 1 to 4, or nothing.', fits: '1', fails: '5' },
  '^([a-zA-Z0-9/-]{1,15})$': { allows: '1 to 15 letters, digits, slashes and hyphens.', fits: 'LR/2026-1', fails: 'LR 2026' },
  '^[a-zA-Z0-9][a-zA-Z0-9/-]*$': { allows: 'Letters, digits, slashes and hyphens, the first a letter or digit; a rule wants dd/MM/yyyy.', fits: '14/08/2026', fails: '/08/2026' },
  '^[a-zA-Z0-9]+$': { allows: 'Letters and digits.', fits: 'KA01AB1234', fails: 'KA-01-AB-1234' },
  '^[OR]$': { allows: 'O for over-dimensional cargo, R for regular.', fits: 'R', fails: 'r' },
  '^[A-Za-z0-9+/]+={0,2}$': { allows: 'Base64 of the standard alphabet.', fits: 'AAECAwQFBgcICQoLDA0ODw==', fails: 'AAECAw_-' },
  '^[A-Za-z0-9]{25}$': { allows: 'An AuthToken: 25 letters and digits.', fits: 'aB3dE5fG7hJ9kL1mN3pQ5rS7t', fails: 'aB3dE5fG7hJ9kL1mN3pQ5rS7' },
  '^[A-Za-z0-9+/]{64}$': { allows: 'A Sek: 48 bytes in Base64.', fits: 'YaaTbk6PEBwcwfmTtUKg1OJ0Dor61OTRXQ1mGzguyomfO3UEkm+L024xGOkDpM1K', fails: 'YaaTbk6PEBwcwfmTtUKg1A==' },
  '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$': { allows: 'yyyy-MM-dd HH:mm:ss, in IST.', fits: '2026-08-14 16:12:00', fails: '14/08/2026 16:12' },
  '^\\d{4}-\\d{2}-\\d{2}$': { allows: 'yyyy-MM-dd.', fits: '2017-07-01', fails: '01/07/2017' },
  '^\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2} [AP]M$': { allows: 'dd/MM/yyyy hh:mm:ss AM or PM, in IST, as the e-way bill system writes.', fits: '14/08/2026 04:12:00 PM', fails: '2026-08-14 16:12:00' },
  '^[0-9a-f]{64}$': { allows: 'An IRN as the portal writes it: 64 hexadecimal digits in small letters.', fits: irn, fails: irn.toUpperCase() },
  '^[0-9a-fA-F]{64}$': { allows: 'An IRN as the portal takes it: 64 hexadecimal digits in any letter case.', fits: irn.toUpperCase(), fails: irn.slice(1) },
  '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$': { allows: 'A signed document: three parts in base64url with dots between them (JWS).', fits: 'eyJhbGciOiJSUzI1NiJ9.eyJkYXRhIjoie30ifQ.c2lnbmF0dXJl', fails: 'eyJhbGciOiJSUzI1NiJ9' },
  '^[1-4]$': { allows: 'A digit from 1 to 4.', fits: '2', fails: '0' },
  '^[\\t\\n\\r -~\\u00a0-\\uffff]*$': { allows: 'Any text without control characters other than tabs and line ends.', fits: 'Wrong quantity', fails: 'bell\u0007' },
  '^[1-9][0-9]{11}$': { allows: 'The number of an e-way bill: 12 digits, the first not 0.', fits: '181010049876', fails: '18101004987' },
  '^e-Invoice Vital: \\d{2}-\\d{2}-\\d{4} \\d{2}:\\d{2}:\\d{2}$': { allows: 'The answer of the heartbeat, with the time in IST.', fits: 'e-Invoice Vital: 14-08-2026 16:12:00', fails: 'OK' },
};
