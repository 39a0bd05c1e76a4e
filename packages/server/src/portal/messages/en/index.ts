import { account } from './account.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { console } from './console.ts';
import { dashboard } from './dashboard.ts';
import { desk } from './desk.ts';
import { docs } from './docs.ts';
import { document } from './document.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { inbox } from './inbox.ts';
import { invoices } from './invoices.ts';
import { nav } from './nav.ts';
import { organisation } from './organisation.ts';
import { reference } from './reference.ts';
import { register } from './register.ts';
import { releaseNotes } from './release-notes.ts';
import { report } from './report.ts';
import { returns } from './returns.ts';
import { search } from './search.ts';
import { signIn } from './sign-in.ts';
import { tools } from './tools.ts';
import { verify } from './verify.ts';
import { versions } from './versions.ts';
import { workbench } from './workbench.ts';

/** The English texts, a table for each page or part; they say which texts there are. */
export const en = {
  frame,
  errors,
  home,
  verify,
  document,
  signIn,
  invoices,
  returns,
  versions,
  releaseNotes,
  docs,
  reference,
  search,
  tools,
  workbench,
  console,
  calls,
  dashboard,
  account,
  register,
  organisation,
  report,
  applications,
  desk,
  inbox,
  nav,
};

export type Messages = typeof en;
