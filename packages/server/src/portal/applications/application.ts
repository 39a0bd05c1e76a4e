import { completeFaults } from '../../applications/data-faults.ts';
import type { Outcome } from '../../applications/outcome.ts';
import { reportBytesMax } from '../../applications/pdf-faults.ts';
import type { Asked } from '../../applications/perform.ts';
import { fieldOf, readForm } from '../form.ts';
import { forOrganisation, type Page } from '../page.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import { inTurn } from '../turns.ts';
import type { OrganisationVisit } from '../visit.ts';
import { ownApplication, showApplication, type Told } from './own-application.ts';
import { applicationPath, listPath } from './paths.ts';
import { keepReports } from './sent-reports.ts';
import { typedData } from './typed.ts';

/** So much is read that a file somewhat too large can be told beside its field. */
const formBytesMax = 2 * reportBytesMax;

/** One application of an organisation. */
export const application: Page = {
  path: `${listPath}/:id`,
  isForProduction: true,
  get: forOrganisation(async (visit) => showApplication(visit, await ownApplication(visit))),
  // Files are held in memory, so only so many forms at once.
  post: forOrganisation((visit) => inTurn(visit, () => receive(visit))),
};

async function receive(visit: OrganisationVisit): Promise<Response> {
  const found = await ownApplication(visit);
  const form = await readForm(visit, formBytesMax);
  const asked = askedIn(visit, form);
  const act = fieldOf(form, 'act');
  if (act === 'withdraw') {
    const outcome = await visit.irp.applications.withdraw(asked);
    return 'done' in outcome
      ? redirect(applicationPath(found.id))
      : afresh(visit, { problem: outcome.refused });
  }
  if (act !== 'save' && act !== 'submit') throw new PageRefusal(400);
  const typed = typedData(form);
  const reports =
    found.kind === 'access'
      ? await keepReports(visit, found, asked, form)
      : { outcome: { done: { ...found, revision: asked.revision } }, faults: {} };
  const saved = await next(reports.outcome, asked, (now) =>
    visit.irp.applications.save(now, typed),
  );
  const faults = { ...reports.faults, ...('refused' in saved && saved.faults) };
  if (Object.keys(faults).length > 0) {
    // Whoever submits is told of everything at once.
    const missing = act === 'submit' ? completeFaults(found.kind, typed) : {};
    return afresh(visit, { typed, faults: { ...missing, ...faults } });
  }
  const outcome =
    act === 'save' ? saved : await next(saved, asked, (now) => visit.irp.applications.submit(now));
  if ('done' in outcome) {
    return redirect(`${applicationPath(found.id)}${act === 'save' ? '?done=saved' : ''}`);
  }
  const { refused: problem, faults: missing } = outcome;
  return afresh(visit, { typed, problem, ...(missing && { faults: missing }) });
}

/** Which application a form is about, as its sender saw it. */
export function askedIn({ parameters, organisation }: OrganisationVisit, form: FormData): Asked {
  const revision = Number(fieldOf(form, 'revision'));
  if (!Number.isSafeInteger(revision)) throw new PageRefusal(400);
  return {
    id: parameters.id ?? '',
    revision,
    actor: { role: 'applicant', pan: organisation.pan },
  };
}

/** Goes on from how an application stands after the last act; not after a refusal. */
const next = (
  before: Outcome,
  asked: Asked,
  act: (now: Asked) => Promise<Outcome>,
): Promise<Outcome> | Outcome =>
  'done' in before ? act({ ...asked, revision: before.done.revision }) : before;

/** The page as the application stands now, with what was typed and what became of it. */
export const afresh = async (visit: OrganisationVisit, told: Told): Promise<Response> =>
  showApplication(visit, await ownApplication(visit), told);
