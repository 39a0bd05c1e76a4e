import type { Standing } from '../../../versions/standing.ts';

const standings: Readonly<Record<Standing, string>> = {
  'not yet': 'Not served yet',
  current: 'Served',
  deprecated: 'Served, but going',
  retired: 'Served no more',
};

export const versions = {
  title: 'Versions',
  lead: 'API versions stand in the paths, the schema version in the invoice. The two move apart.',
  api: 'API versions',
  standings,
  columns: {
    path: 'Paths',
    sandbox: 'Sandbox',
    production: 'Production',
    deprecated: 'Deprecated',
    retired: 'Retired',
    successor: 'Next',
  },
  since: (day: string) => `since ${day}`,
  from: (day: string) => `from ${day}`,
  inferred: 'A day with ≈ is inferred; it was not published.',
  schema: 'Schema versions of the e-invoice (INV-01)',
  schemaColumns: {
    version: 'Version',
    notified: 'Notified',
    sandbox: 'Sandbox since',
    taken: 'Taken here',
  },
  former: 'API versions of before',
  formerLead: 'Known from release notes; served nowhere.',
  notes: 'Release notes',
};
