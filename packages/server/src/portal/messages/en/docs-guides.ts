/** Texts around the guides: a sentence below the title, and the headings in their order. */
export const guides = {
  introduction: {
    lead: 'What an Invoice Registration Portal does, what this one consists of, and where to begin.',
    headings: {
      what: 'What this is',
      parts: 'Three parts',
      purpose: 'What the developer’s portal is for',
      first: 'The way to the first IRN',
      layout: 'How these pages are laid out',
      independent: 'Independent',
    },
  },
  interfacing: {
    lead: 'What a business system and the portal say to each other, step by step.',
    headings: {
      whole: 'From the sale to the signed invoice',
      authentication: 'Asking for a token',
      services: 'Calling the other services',
      keys: 'Which key does what',
      after: 'What your system does with the answer',
      checklist: 'Changes to your own system',
    },
  },
  overview: {
    lead: 'REST calls with JSON, a login, sealed payloads, signed answers.',
    headings: {
      methods: 'HTTP methods',
      endpoints: 'All endpoints',
      authentication: 'Authentication',
      encryption: 'Encryption',
      signatures: 'Signed answers',
      conventions: 'Status, answers and headers',
      description: 'Descriptions for machines',
    },
  },
  benefits: {
    lead: 'What it brings to register invoices by API.',
    headings: {
      taxpayers: 'For taxpayers',
      providers: 'For service providers and developers',
      here: 'What OpenIRP adds',
    },
  },
  practices: {
    lead: 'Each published practice, why it matters, and how the SDK of OpenIRP keeps it.',
    headings: {
      store: 'Store the response values',
      validate: 'Validate schema and data first',
      status: 'Check the status of every response',
      tokens: 'Do not log in for every call',
      renew: 'Renew the token before it ends',
      certificate: 'Do not store the TLS certificate',
      lost: 'When an answer is lost',
      retry: 'Retry with care, never in a loop',
      errors: 'Keep the number of errors low',
      secrets: 'Keep keys and secrets apart',
      tolerant: 'Read answers with tolerance',
      providers: 'Service providers store nothing',
    },
  },
  faqs: {
    lead: 'Questions that come up, with short answers; those of one call stand on its page too.',
    headings: { general: 'In general' },
  },
  versioning: {
    lead: 'Two numbers, what makes them move, and how long an old version stays.',
    headings: {
      numbers: 'Schema version and API version',
      same: 'Changes within a version',
      next: 'Changes that make a new version',
      counting: 'How numbers go on',
      transition: 'From one version to the next',
      notices: 'What every answer tells',
      here: 'Where OpenIRP differs',
    },
  },
  announcements: {
    lead: 'What was announced, and from which day it holds in which environment.',
    headings: {},
  },
  onboarding: {
    lead: 'What is asked of you before your system may register real invoices.',
    headings: {
      prerequisites: 'Prerequisites',
      access: 'Ways of access',
      steps: 'Step by step',
      documents: 'Documents',
      report: 'The test summary report',
      here: 'On an OpenIRP',
    },
  },
  credentials: {
    lead: 'Two pairs: one for the program that calls, one for the GSTIN it calls for.',
    headings: {
      pairs: 'The two pairs',
      sandbox: 'For the sandbox',
      production: 'For production',
      points: 'What to keep in mind',
      here: 'What OpenIRP does with them',
    },
  },
  support: {
    lead: 'Where to ask, and what to send along so that somebody can answer.',
    headings: {
      self: 'Find it yourself first',
      ask: 'Ask the operator',
      send: 'What to send along',
      never: 'What never to send',
      security: 'A weakness',
      bug: 'A mistake in OpenIRP',
    },
  },
};
