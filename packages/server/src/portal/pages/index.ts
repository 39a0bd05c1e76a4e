import { accountPages } from '../account/index.ts';
import { applicationsPages } from '../applications/index.ts';
import { callsPages } from '../calls/index.ts';
import { consolePages } from '../console/index.ts';
import { deskPages } from '../desk/index.ts';
import { docsPages } from '../docs/index.ts';
import { inboxPages } from '../inbox/index.ts';
import { organisationPages } from '../organisation/index.ts';
import type { Page } from '../page.ts';
import { registerPages } from '../register/index.ts';
import { reportPages } from '../report/index.ts';
import { toolsPages } from '../tools/index.ts';
import { home } from './home.ts';
import { invoice } from './invoice.ts';
import { invoices } from './invoices.ts';
import { releaseNotes, releaseNotesFeed } from './release-notes.ts';
import { returnFiles } from './return-files.ts';
import { returns } from './returns.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { verify } from './verify.ts';
import { versions } from './versions.ts';

/** Every page. To add one: one file, one line here, its texts in both languages. */
export const pages: readonly Page[] = [
  home,
  verify,
  signIn,
  signOut,
  invoices,
  invoice,
  returns,
  returnFiles,
  versions,
  releaseNotes,
  releaseNotesFeed,
  ...docsPages,
  ...toolsPages,
  ...consolePages,
  ...callsPages,
  ...accountPages,
  ...registerPages,
  ...organisationPages,
  ...reportPages,
  ...applicationsPages,
  ...deskPages,
  ...inboxPages,
];
