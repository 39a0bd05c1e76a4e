import { authFaqs } from './auth.ts';
import { cancelEwbFaqs } from './cancel-ewb.ts';
import { cancelIrnFaqs } from './cancel-irn.ts';
import type { Faq } from './faq.ts';
import { generateEwbFaqs } from './generate-ewb.ts';
import { generateIrnFaqs } from './generate-irn.ts';
import { getEwbFaqs } from './get-ewb.ts';
import { getGstinFaqs } from './get-gstin.ts';
import { getIrnFaqs } from './get-irn.ts';
import { getIrnByDocumentFaqs } from './get-irn-by-document.ts';
import { heartbeatFaqs } from './heartbeat.ts';
import { rejectedIrnsFaqs } from './rejected-irns.ts';
import { syncGstinFaqs } from './sync-gstin.ts';

const faqs: Readonly<Record<string, readonly Faq[]>> = {
  auth: authFaqs,
  'generate-irn': generateIrnFaqs,
  'cancel-irn': cancelIrnFaqs,
  'get-irn': getIrnFaqs,
  'get-irn-by-document': getIrnByDocumentFaqs,
  'rejected-irns': rejectedIrnsFaqs,
  'generate-ewb': generateEwbFaqs,
  'get-ewb': getEwbFaqs,
  'cancel-ewb': cancelEwbFaqs,
  'get-gstin': getGstinFaqs,
  'sync-gstin': syncGstinFaqs,
  heartbeat: heartbeatFaqs,
};

/** The questions about an endpoint. */
export const faqsOf = (endpoint: string): readonly Faq[] => faqs[endpoint] ?? [];
