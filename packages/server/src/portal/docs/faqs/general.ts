import type { Faq } from './faq.ts';

/** Questions that belong to no single call. */
export const generalFaqs: readonly Faq[] = [
  {
    question: 'Is this the portal of NIC?',
    answer:
      'No. OpenIRP is software that anybody can run; it speaks the API that NIC publishes and has no connection with NIC or GSTN. What a sandbox signs has no legal effect.',
  },
  {
    question: 'What must I change to use a program that was written for NIC?',
    answer:
      'The base URL, the public key for logins, the certificate that signatures are verified with, and the credentials. Paths, headers, bodies, encryption and codes are the same.',
  },
  {
    question: 'Where do I get credentials for this sandbox?',
    answer:
      'A sandbox that starts writes them into the file `sandbox.json` of its data folder: clients of every kind, users, passwords and GSTINs to trade with. To sign in to these pages one click is enough; [Account](/account) then shows them. [API credentials](/docs/credentials) has more.',
  },
  {
    question: 'Must my IP address be listed?',
    answer:
      'Not for a sandbox. The official production asks for up to four static Indian addresses; see [On-boarding](/docs/onboarding). A production of OpenIRP keeps the addresses of the approved application, and refuses calls from others with [3059](/docs/errors/3059).',
  },
  {
    question: 'Why is the HTTP status 200 although the call was refused?',
    answer:
      'That is how the published API answers, and programs rely on it. `Status` in the body decides. See [Status, answers and headers](/docs/api#conventions).',
  },
  {
    question: 'Are the documents in a sandbox private?',
    answer:
      'A sandbox is for trying: use made-up data. Payloads are sealed on the way, and whoever runs the sandbox can read what it registers. Never send a real customer’s data to one.',
  },
  {
    question: 'Do sandbox and production have the same rules?',
    answer:
      'Yes, with three differences: tokens live for one hour instead of six, a GSTIN is good when the register knows it, whatever its check digit, and the clock of a sandbox can be moved.',
  },
  {
    question: 'Can I use the credentials of one service provider with another?',
    answer:
      'No. A user belongs to the client id with which it was made: [1018](/docs/errors/1018). Make a user for each provider.',
  },
  {
    question: 'In which zone are dates and times?',
    answer:
      'Indian Standard Time everywhere on the wire, without saying so: `dd/MM/yyyy` for days of documents, `yyyy-MM-dd HH:mm:ss` for instants.',
  },
  {
    question: 'Which documents need an IRN?',
    answer:
      'Invoices, credit notes and debit notes of suppliers that the government has notified, for supplies to registered persons and for exports. Those above the notified turnover have 30 days from the date of the document to report it.',
  },
  {
    question: 'How do I find out why a call failed?',
    answer:
      'Every code has a page under [Error codes](/docs/errors). Send `Accept: application/problem+json` to get the explanation with the answer, keep the header `x-request-id`, and let [What did my program send?](/tools/diagnose) look at the request.',
  },
];
