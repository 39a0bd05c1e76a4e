import type { ReportRefusal, VerifiedReport } from '../test-report/verify-report.ts';

/** Why a signed report is not good for an application. */
export type ReportFault = ReportRefusal | 'other pan' | 'other category';

/** Why a report is not good for an applicant, who must have made the tests itself. */
export function reportFault(
  verdict: VerifiedReport,
  applicant: { readonly pan: string; readonly category: string },
): ReportFault | undefined {
  if ('refused' in verdict) return verdict.refused;
  if (verdict.report.pan !== applicant.pan) return 'other pan';
  return verdict.report.category === applicant.category ? undefined : 'other category';
}
