import { document } from './document.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { invoices } from './invoices.ts';
import { releaseNotes } from './release-notes.ts';
import { returns } from './returns.ts';
import { signIn } from './sign-in.ts';
import { verify } from './verify.ts';
import { versions } from './versions.ts';

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
};

export type Messages = typeof en;
