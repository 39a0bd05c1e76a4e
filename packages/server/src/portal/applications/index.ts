import type { Page } from '../page.ts';
import { application } from './application.ts';
import { deskApplicationPage } from './desk-application.ts';
import { deskQueue } from './desk-queue.ts';
import { deskFile, ownFile } from './files.ts';
import { list } from './list.ts';
import { secret } from './secret.ts';

/** Requests of organisations to production: theirs to make, the officers' to decide. */
export const applicationsPages: readonly Page[] = [
  list,
  application,
  secret,
  ownFile,
  deskQueue,
  deskApplicationPage,
  deskFile,
];
