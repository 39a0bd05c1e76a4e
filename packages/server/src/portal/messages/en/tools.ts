import type { GstinFault, GstinKind, PanHolder } from '../../tools/gstin-parts.ts';
import type { SubmittedProblem } from '../../tools/submitted.ts';

const problems: Readonly<Record<SubmittedProblem, string>> = {
  missing: 'Paste an invoice, or choose a file.',
  tooLarge: 'This is larger than any payload that the portal takes. Send one invoice at a time.',
  binary: 'This is no text. Choose the JSON file of an invoice, not a PDF, picture or archive.',
  notUtf8: 'This text is not UTF-8. Save the file as UTF-8 and send it again.',
  several: 'This is a list of several invoices. Send one of them at a time.',
  sealed:
    'This is an encrypted body. Send the invoice as it was before it was encrypted; the tool “Encrypt and decrypt” opens it.',
};

const validate = {
  lead: 'Tells everything that the portal would refuse about an invoice, beside its line. Nothing is registered or kept.',
  textLabel: 'Invoice as JSON',
  textHint: (max: string) =>
    `What goes to Generate IRN before it is encrypted, or a list of one. At most ${max}.`,
  tooLongToShow: 'The text is too long to be shown here again. Choose its file once more.',
  fileLabel: 'Or a file',
  fileHint: (max: string) => `The same in a file, UTF-8. At most ${max}. It goes before the text.`,
  register: 'Check GSTINs against the sandbox’s register',
  submit: 'Check',
  problems,
  again: 'Check again',
  bad: (count: number) => (count === 1 ? 'One thing is wrong' : `${count} things are wrong`),
  badText: 'The portal would refuse this invoice and answer with these codes.',
  line: (line: number) => `Line ${line}`,
  more: (count: number) => `And ${count} more; the JSON answer for programs has them all.`,
  linesTitle: 'The invoice, line by line',
  laidOut: 'It came packed on few lines. It is laid out here; the lines are counted as shown.',
  folded: (from: number, to: number) =>
    from === to ? `Line ${from}: nothing found` : `Lines ${from}–${to}: nothing found`,
  field: 'Field',
  sent: 'Sent',
  expected: 'Expected',
  allowed: 'Would pass',
  window: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  why: 'Why',
  cure: 'What to do',
  rule: 'Rule',
  good: 'This invoice is valid',
  goodText: 'Sent today, it would be registered with this IRN.',
  document: 'Document',
  seller: 'Seller',
  buyer: 'Buyer',
  items: 'Items',
  total: 'Total',
  answerWouldBe:
    'The portal would answer with Status 1 and, in Data, AckNo, AckDt, Irn, SignedInvoice, SignedQRCode and the status ACT. This page does not look at:',
  notChecked: [
    'who sends it: that must be its seller, or an operator it names;',
    'whether it is registered already: a second one is refused with 2150;',
    'an e-way bill that it asks for: what is wrong with that stops no invoice.',
  ],
  registerNotAsked: 'whether its GSTINs are registered and active.',
  samples: 'Samples',
  sampleLabel: 'An invoice that is',
  validSample: 'valid',
  fillIn: 'Fill in',
  needsMore: (code: string) =>
    `${code} hangs on more than the invoice: who sends it, the register, or a setting of the portal. This page may find nothing.`,
  forPrograms: 'For programs',
  forProgramsText:
    'The same as JSON: send the fields text or file, or the invoice itself as application/json; with register=yes a sandbox looks its GSTINs up.',
  forProgramsAnswer:
    'ok is true, and irn there, when nothing is wrong. Lines and columns begin at 1; what does not apply is left out.',
};

/** Texts of the JSON editor; `{n}` is a number. */
const editor = {
  hint: 'Suggestions: Ctrl+Space. Search: Ctrl+F. Tab takes a suggestion while they are shown, otherwise it leaves the editor; Escape, then Tab always leaves.',
  broken: 'Here it stops being JSON.',
  valid: 'Nothing is wrong with it.',
  wrong: 'Found: {n}. F8 goes to the next.',
  unchecked: 'It could not be checked just now.',
};

const faults: Readonly<Record<GstinFault, (length: number) => string>> = {
  length: (length) => `A GSTIN has 15 characters; these are ${length}.`,
  state: () => 'A GSTIN begins with the two digits of a state.',
  letters: () => 'A GSTIN has nothing but digits and the letters A to Z.',
  unregistered: () => 'URP stands for a person without registration. It is no GSTIN.',
};

const kinds: Readonly<Record<GstinKind, string>> = {
  normal: 'Taxpayer (normal, composition, casual, SEZ or ISD)',
  deductor: 'Deductor of tax at source (TDS)',
  collector: 'E-commerce operator that collects tax at source (TCS)',
  unitedNations: 'UN body, embassy or other notified person (UIN)',
  nonResident: 'Non-resident taxpayer',
  online: 'Online services from abroad (OIDAR)',
  unusual: 'It has the form of no kind of registration that is known.',
};

const holders: Readonly<Record<PanHolder, string>> = {
  A: 'Association of persons',
  B: 'Body of individuals',
  C: 'Company',
  F: 'Firm or limited liability partnership',
  G: 'Government agency',
  H: 'Hindu undivided family',
  J: 'Artificial juridical person',
  L: 'Local authority',
  P: 'Individual',
  T: 'Trust',
};

const gstin = {
  lead: 'Takes a GSTIN apart and computes its check digit. It shows slips of the pen; whether a taxpayer exists, only a register knows.',
  hint: '15 characters, as 29ZZIRX0001Z1ZK',
  submit: 'Check',
  faults,
  good: 'The form and the check digit are right',
  goodText: 'That alone does not say that it is registered.',
  bad: 'This is not right',
  noState: (code: string) => `No state has the code ${code}.`,
  badCheckDigit: (given: string, expected: string) =>
    `The check digit is ${given}; to the other characters belongs ${expected}.`,
  state: 'State (characters 1–2)',
  pan: 'PAN (3–12)',
  noPan: 'none: what stands here has another form',
  holder: 'Holder of the PAN',
  holders,
  entity: 'Registration (13)',
  entityHint: 'of this PAN in this state: 1 to 9, then A to Z',
  kind: 'Kind (14)',
  kinds,
  checkDigit: 'Check digit (15)',
  fits: 'fits the others',
  given: 'given',
  expected: 'expected',
  register: 'In this sandbox’s register',
  unknown: 'The register does not know it: an invoice that names it is refused.',
  legalName: 'Legal name',
  tradeName: 'Trade name',
  type: 'Type',
  status: 'Status',
  since: 'Registered on',
  until: 'Cancelled on',
};

const irn = {
  lead: 'Computes the IRN of a document from the four fields that it is made of. Nothing is sent to the register.',
  more: 'How an IRN is made',
};

const overview = {
  title: 'Tools',
  lead: 'For everybody, without signing in. Nothing that is entered is kept.',
  told: {
    '/tools/validate': 'What the portal would refuse about an invoice, beside each line of it.',
    '/tools/gstin': 'State, PAN, kind and check digit of a GSTIN.',
    '/tools/irn': 'The IRN of a document, before it is registered.',
    '/verify': 'Whether a signed invoice or QR code is this portal’s, also through the camera.',
    '/tools/crypto': 'Opens and seals payloads, step by step.',
    '/tools/diagnose': 'Reads a request as the portal does, and says what is wrong with it.',
  },
};

export const tools = { overview, validate, editor, gstin, irn };
