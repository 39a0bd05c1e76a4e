import type { Page } from '../page.ts';
import { auditExport, auditLog } from './audit.ts';
import { blocks, liftBlock } from './blocks.ts';
import { overview } from './overview.ts';
import { publications } from './publications.ts';
import { setUp } from './set-up.ts';
import { signIn, signOut } from './sign-in.ts';
import { thresholds } from './thresholds.ts';
import { deskVersions } from './versions.ts';
import { withdrawPublication } from './withdraw.ts';

/** The desk of officers; the queue of applications is a part of its own. */
export const deskPages: readonly Page[] = [
  ...[overview, signIn, setUp, signOut, blocks, liftBlock, thresholds, publications],
  ...[withdrawPublication, deskVersions, auditLog, auditExport],
];
