import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { bullets, numbered, prose } from '../inline.ts';
import { guide } from './guide.ts';

interface Way {
  readonly way: string;
  readonly above: string;
  readonly below: string;
}

const ways: readonly Way[] = [
  { way: 'Through a GSP', above: 'yes', below: 'yes' },
  { way: 'Through an ERP', above: 'yes', below: 'yes' },
  { way: 'Direct access to the API', above: 'yes', below: 'no' },
  { way: 'Through a company of the group that has direct access', above: 'yes', below: 'yes' },
  { way: 'As a user who has access to the e-way bill API', above: 'yes', below: 'yes' },
];

interface Minimum {
  readonly call: string;
  readonly successes: string;
  readonly failures: string;
}

const minimums: readonly Minimum[] = [
  { call: 'Generate IRN', successes: '100', failures: '50' },
  { call: 'Cancel IRN', successes: '40', failures: '20' },
  { call: 'Generate e-Way Bill by IRN', successes: '40', failures: '20' },
  { call: 'Get e-Invoice by IRN', successes: '30', failures: '10' },
  { call: 'Get GSTIN details', successes: '30', failures: '10' },
  { call: 'Authenticate', successes: '30', failures: '10' },
];

/** From the sandbox to production, as the official portal asks for it. */
export const onboarding = guide('/docs/onboarding', 'onboarding', {
  prerequisites: () =>
    html`${prose(
      'The official production asks this of taxpayers, GST Suvidha Providers (GSP), ERPs and e-commerce operators (ECO) who want to use the API:',
    )}${bullets(
      'Invoices are made by a system, not by hand.',
      'What leaves your network for the portal is free of viruses, malware, intrusion, bots and their remote control. NIC may suspend or block a GSP or taxpayer from whom malicious traffic comes.',
      'You keep the IT security standards and rules of the Government of India, and the IT Act 2000 with its amendments, section 43A among them.',
      'You are a taxpayer or e-commerce operator whom the government has notified for e-invoicing. The laws section of the e-Invoice portal lists who is.',
      'Your connection has the bandwidth for your invoices.',
      'For credentials of your own: a turnover of 500 crore rupees or more in the previous financial year. Other pages of the official portal have named 100 crore; ask before you plan with either.',
      'Your program speaks TLS 1.2 or later.',
      'You have up to four static Indian IP addresses, which are put on a list; only from these production can be reached.',
      'Your own system has been changed so that it exchanges data as the API specifies: [Interfacing process](/docs/interfacing#checklist).',
      'You have thought of a second connection, of another provider, for the day on which the first fails.',
      'You have a pre-production system, and have tested everything that your system will do on the pre-production portal, every service of it.',
    )}`,
  access: () =>
    html`${table<Way>(
      'Ways of access',
      [
        { head: 'Way', isHead: true, cell: ({ way }) => way },
        { head: 'Turnover above 500 crore', cell: ({ above }) => above },
        { head: 'Turnover below 500 crore', cell: ({ below }) => below },
      ],
      ways,
    )}${prose('The ways hold for the e-way bill API and the e-invoice API alike.')}`,
  steps: () =>
    html`${numbered(
      'Name a project manager and a technical single point of contact (SPOC), who look after everything that comes up.',
      'Meet the prerequisites above.',
      'Test every call in pre-production, successes and failures, in all situations that you can think of and not only those of the report’s form.',
      'Write the results into the test summary report. The GSP, ERP, ECO or taxpayer itself hands it in; a third party may not.',
      'Hand it in. GSPs and ERPs send it by e-mail to support.einv.api@gov.in. Taxpayers and ECOs upload it on the portal and ask for their IP addresses to be listed there.',
      'Wait for the check of report and addresses, about four to five days. Ask well before you go live, and take care that the addresses are right: changing them takes as long again.',
      'Upload the filled report as PDF on the production portal too, with the request for the addresses.',
      'After the report has been evaluated and confirmed, access is given.',
      'Make credentials for production on the production portal: [API credentials](/docs/credentials#production). GSTINs of one PAN may share the client id of the principal place of business; each GSTIN needs user names and passwords of its own.',
      'Who comes through a GSP or ERP chooses it on the portal while making user name and password.',
    )}${prose(
      'Access is over the internet at first. It is planned to go over MPLS links at some later time; a date will be announced.',
    )}`,
  documents: () =>
    bullets(
      'Up to four public static Indian IP addresses, for the list.',
      'The test summary report of successful tests in the sandbox: what was tested, with what result, and what was noticed.',
      'In the report: how to reach the project manager and the technical SPOC.',
    ),
  report: () =>
    html`${prose(
      'The report is a workbook with one line for each call: how many operations succeeded, how many failed, a sample IRN or e-way bill number, remarks. Above stand the company, its client id, GSTINs and users, the days of testing, project manager and technical contact. The tests have to come from your own program, not from a test page of the portal. These numbers have been asked for:',
    )}${table<Minimum>(
      'The test summary report',
      [
        { head: 'Call', isHead: true, cell: ({ call }) => call },
        { head: 'Successes at least', isNumeric: true, cell: ({ successes }) => successes },
        { head: 'Failures at least', isNumeric: true, cell: ({ failures }) => failures },
      ],
      minimums,
    )}${prose('They are told by one source; the portal that you join has the last word.')}`,
  here: ({ irp }) =>
    bullets(
      '[Register](/register) as GSP, ERP, ECO or taxpayer: codes to the mobile number and the e-mail address of the taxpayer register, then client id and secret. On production the same codes sign an organisation in; its credentials come from an application that was approved.',
      'Rehearse all of it: failures of every code can be made here, windows can be run past by moving the clock, and the log of your [calls](/calls) shows what you have tested.',
      // A sandbox has no such page.
      `A sandbox of OpenIRP lists no IP addresses. In production it asks for all of the above: an organisation fills in an ${irp.config.environment === 'production' ? '[application](/applications)' : 'application'}, and an officer verifies it at the desk.`,
      'The production portal takes the report as PDF, or as the document that the sandbox has signed, which it verifies by itself.',
      'Reports made against OpenIRP are no reports for NIC: do the same tests again in its pre-production.',
    ),
});
