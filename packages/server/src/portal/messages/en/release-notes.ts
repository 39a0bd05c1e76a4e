import type { ReleaseKind } from '../../../versions/release-notes.ts';

const kinds: Readonly<Record<ReleaseKind, string>> = {
  'same version': 'Within the version',
  'new version': 'New API version',
  schema: 'New schema',
};

export const releaseNotes = {
  title: 'Release notes',
  lead: 'The published history of the API, newest first, with the day in each environment.',
  feed: 'Subscribe (Atom)',
  kinds,
  sandbox: 'Sandbox',
  production: 'Production',
  unknownDay: 'day not published',
};
