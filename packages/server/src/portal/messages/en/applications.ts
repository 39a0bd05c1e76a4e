import type { ApplicationKind, Prerequisite } from '../../../applications/application.ts';
import type { Fault } from '../../../applications/data-faults.ts';
import type { ActRefusal } from '../../../applications/outcome.ts';
import type { ApplicationState } from '../../../applications/states.ts';
import { desk } from './applications-desk.ts';

/** Requests of organisations to production. */
export const applications = {
  title: 'Applications',
  lead: (pan: string) =>
    `What PAN ${pan} has asked this portal for: access to the API, and changes of its IP addresses.`,
  none: 'There is no application yet.',
  kinds: {
    access: 'Access to the API',
    addresses: 'Change of IP addresses',
  } satisfies Record<ApplicationKind, string>,
  states: {
    draft: 'Draft',
    submitted: 'Submitted',
    'under verification': 'Under verification',
    returned: 'Returned',
    rejected: 'Rejected',
    approved: 'Approved',
    'credentials issued': 'Credentials issued',
    withdrawn: 'Withdrawn',
  } satisfies Record<ApplicationState, string>,
  columns: {
    id: 'Application',
    kind: 'For',
    category: 'Category',
    state: 'State',
    changed: 'Last change',
    expected: 'Expected by',
  },
  start: {
    title: 'New application',
    kind: 'What for',
    kindHint:
      'Access makes a client of your own. Addresses are changed for a client that you have.',
    category: 'Category',
    submit: 'Begin the application',
    duration: (from: string, to: string) =>
      `Verification takes ${from} to ${to} working days after submission. Ask well before you go live.`,
    guide: 'How on-boarding works',
    ways: 'Which ways of access are open to you',
  },
  refusals: {
    'not found': 'There is no such application.',
    conflict:
      'Somebody else changed this application while you were looking at it. Nothing of yours was done. This is how it stands now.',
    'not now': 'This cannot be done to the application as it stands now.',
    'no reason': 'Give a reason of 1 to 1,000 characters.',
    unconfirmed:
      'Confirm the addresses that are not known to be in India, or return the application.',
    faulty: 'Something is missing or wrong. It is told beside each field.',
    'open already': 'You have an open application of this kind already. Go on with that one.',
    'too many today':
      'You have begun very many applications today. Go on tomorrow, or with one that is open.',
    'secret taken':
      'The secret was taken already: a new one has been made since the approval, and is not replaced from here.',
    'client there':
      'You have a client of this category already. Ask for a change of its addresses.',
    'no client': 'You have no client of this category, so there are no addresses to change.',
    unknown: 'The taxpayer register does not have your GSTIN.',
    lapsed: 'Your GSTIN is not active.',
    'no operator':
      'The taxpayer register has no active registration as an e-commerce operator (TCS) under your PAN.',
    'turnover unknown':
      'The taxpayer register does not know your annual aggregate turnover, so direct access cannot be given. Other ways are open to you.',
    'turnover too small':
      'Your annual aggregate turnover is below what direct access to the API needs. Other ways are open to you.',
  } satisfies Record<ActRefusal, string>,
  threshold: (crore: string) => `Direct access begins at a turnover of ${crore} crore rupees.`,
  faults: {
    missing: 'This is missing.',
    'too long': 'This is too long.',
    'no text': 'This has characters that cannot be seen.',
    'no email': 'This is no e-mail address.',
    'no mobile': 'A mobile number has ten digits and begins with 6, 7, 8 or 9.',
    'no report': 'Attach the test report, as a PDF or as signed by the sandbox.',
    'no address':
      'Write an IPv4 address such as 8.8.4.4: four numbers without leading zeros or port.',
    'not public': 'This address is private or reserved. Give a public static one.',
    twice: 'This address stands here twice.',
    'too many': 'At most four addresses are taken.',
    empty: 'The file is empty.',
    'too large': 'The file is larger than 5 MB.',
    'no pdf': 'This is no PDF, whatever its name says.',
    'cut short': 'The PDF has no end: it is incomplete, or something was put behind it.',
    active:
      'The PDF holds scripts, files, media, forms or links into other files. Save it again as a plain document.',
    encrypted: 'The PDF is encrypted. Save it again without a password.',
    malformed: 'This is no signed test report.',
    untrusted: 'This portal does not know the sandbox that signed the report.',
    forged: 'The signature does not fit: the report was changed.',
    expired: 'The report is too old. Sign a new one in the sandbox.',
    incomplete: 'By this report the tests are not done yet. Finish them, then sign a new one.',
    'other pan': 'This report is of another organisation.',
    'other category': 'This report is of another category.',
  } satisfies Record<Fault, string>,
  prerequisites: {
    automated: 'Our invoices are made by a system, not by hand.',
    secure: 'What we send is free of viruses, malware, intrusion and bots.',
    law: 'We keep the IT security rules of the Government of India and the IT Act 2000, section 43A among them.',
    eligible: 'We are notified for e-invoicing, or serve those who are.',
    bandwidth: 'Our connection has the bandwidth for our invoices.',
    tls: 'Our program speaks TLS 1.2 or later.',
    'static-addresses': 'The IP addresses below are static, public, Indian and ours.',
    adapted: 'Our system exchanges data as the API specifies.',
    backup: 'We have a second connection of another provider (recommended).',
    tested: 'We have tested everything that our system will do, in the sandbox.',
  } satisfies Record<Prerequisite, string>,
  form: {
    lead: (gstin: string, category: string) => `${gstin}, ${category}.`,
    prerequisites: '1. Prerequisites',
    prerequisitesHint: 'Tick each that holds. All are needed but the recommended one.',
    contacts: '2. Project manager and technical SPOC',
    manager: 'Project manager',
    spoc: 'Technical SPOC',
    name: 'Name',
    email: 'E-mail',
    mobile: 'Mobile number',
    addresses: '3. IP addresses',
    addressesOnly: 'IP addresses',
    addressesHint:
      'One to four public static IPv4 addresses. The API answers calls from these alone; those outside India need the officer’s confirmation.',
    present: (clientId: string) => `Client ${clientId} may call from these now:`,
    address: (number: string) => `Address ${number}`,
    report: '4. Test summary report',
    reportHint: 'One of the two is enough.',
    pdf: 'As PDF',
    pdfHint: 'The filled report, up to 5 MB, without scripts or attachments.',
    signed: 'As signed by the sandbox',
    signedHint: 'The file or the text that the sandbox gave you. It is verified at once.',
    file: 'File',
    signedText: 'or text',
    attached: 'Attached',
    remove: 'Take it off',
    verified: (operations: string, until: string) =>
      `Verified: ${operations} operations, good until ${until}.`,
    save: 'Save the draft',
    submit: 'Submit',
    withdraw: 'Withdraw the application',
    withdrawText: 'A withdrawn application ends. You can begin another one at any time.',
    saved: 'The draft is saved.',
    started: 'The draft is begun. Fill in what you have, and save it as often as you like.',
    kept: 'What you typed is in the form and not saved. To replace what is stored, save again.',
    stored: 'Addresses that are stored:',
  },
  standing: {
    draft: 'This is a draft. Nobody sees it but you.',
    submitted: (day: string) => `Submitted. Expect an answer by ${day}.`,
    'under verification': (day: string) =>
      `An officer is verifying it. Expect an answer by ${day}.`,
    returned: 'It was returned to you. Change what is asked for, then submit it again.',
    rejected: 'It was rejected. You may begin another application.',
    approved: 'It is approved. Your client is made; have its secret shown.',
    addressesApproved: 'It is approved. The client calls from the new addresses.',
    'credentials issued': 'The credentials are issued. There is nothing left to do here.',
    withdrawn: 'You withdrew it.',
    reason: 'Reason:',
  },
  asked: 'What was asked for',
  clientId: 'Client id',
  whitelist: 'IP addresses',
  noPrerequisites: 'None ticked',
  history: {
    title: 'History',
    at: 'When',
    state: 'State',
    actor: 'Who',
    reason: 'Reason',
    officer: 'officer',
    applicant: 'organisation',
  },
  secret: {
    title: 'Client secret',
    text: 'The secret is made when you ask for it, shown this once, and kept nowhere. Have a place ready for it.',
    show: 'Show the client secret',
    once: 'This is the only time that it is shown. Copy it now.',
    issued:
      'The secret was shown already. If nobody has copied it, ask the operator of this portal.',
    done: 'I have copied it',
    another: 'Make a new secret',
  },
  desk,
};
