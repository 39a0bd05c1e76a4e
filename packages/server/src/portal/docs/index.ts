import type { Page } from '../page.ts';
import { endpointFiles, endpointSamples } from './endpoint/endpoint-files.ts';
import { endpointPage } from './endpoint/endpoint-page.ts';
import { announcementsFeed, announcementsPage } from './guides/announcements-page.ts';
import { apiOverview } from './guides/api-overview.ts';
import { benefits } from './guides/benefits.ts';
import { bestPractices } from './guides/best-practices.ts';
import { credentials } from './guides/credentials.ts';
import { faqsPage } from './guides/faqs-page.ts';
import { interfacing } from './guides/interfacing.ts';
import { introduction } from './guides/introduction.ts';
import { onboarding } from './guides/onboarding.ts';
import { support } from './guides/support.ts';
import { versioning } from './guides/versioning.ts';
import { referencePages } from './reference/index.ts';

/** The documentation. */
export const docsPages: readonly Page[] = [
  introduction,
  interfacing,
  apiOverview,
  endpointPage,
  endpointFiles,
  endpointSamples,
  benefits,
  bestPractices,
  faqsPage,
  versioning,
  announcementsPage,
  announcementsFeed,
  onboarding,
  credentials,
  support,
  ...referencePages,
];
