import { forOfficer, forOrganisation, type Page } from '../page.ts';
import { deskApplication } from './desk-acts.ts';
import { ownApplication } from './own-application.ts';
import { deskPath, listPath } from './paths.ts';
import { reportAnswer } from './report-answer.ts';

/** What an organisation has attached, for itself. */
export const ownFile: Page = {
  path: `${listPath}/:id/files/:kind`,
  isForProduction: true,
  get: forOrganisation(async (visit) => {
    const { id } = await ownApplication(visit);
    return reportAnswer(visit, id, visit.parameters.kind ?? '');
  }),
};

/** The same for officers. */
export const deskFile: Page = {
  path: `${deskPath}/:id/files/:kind`,
  isForProduction: true,
  get: forOfficer(async (visit) => {
    const { id } = await deskApplication(visit);
    return reportAnswer(visit, id, visit.parameters.kind ?? '');
  }),
};
