import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplicationData } from '../src/applications/application.ts';
import { prerequisites } from '../src/applications/application.ts';
import { sandboxTaxpayers } from '../src/control/world.ts';
import { plan } from '../src/test-report/plan.ts';
import { type ReportClaims, signReport } from '../src/test-report/signed-report.ts';
import { countryDataSet } from '../src/testing/country-data-set.ts';
import { DeskPortal } from '../src/testing/desk-portal.ts';
import { Visitor } from '../src/testing/visitor.ts';

/** One organisation, by the GSTIN that it signs in with. */
export interface Applicant {
  readonly pan: string;
  readonly gstin: string;
}

/** A production portal, the sandbox whose reports it takes, and organisations that know both. */
export class Offices {
  readonly production: DeskPortal;
  readonly sandbox: DeskPortal;
  /** Turnover 700 crore, in ten states. */
  readonly group: Applicant;
  /** Turnover 4 crore. */
  readonly small: Applicant;
  readonly #folder: string;
  #taken = 0;

  private constructor(production: DeskPortal, sandbox: DeskPortal, folder: string) {
    const gstinOf = (name: string) =>
      sandboxTaxpayers(0).find(({ legal_name }) => legal_name.includes(name))!.gstin;
    const applicant = (gstin: string) => ({ gstin, pan: gstin.slice(2, 12) });
    this.production = production;
    this.sandbox = sandbox;
    this.group = applicant(sandboxTaxpayers(0).find(({ pan }) => pan === 'ZZIRX3001Z')!.gstin);
    this.small = applicant(gstinOf('Seller'));
    this.#folder = folder;
  }

  static async open(): Promise<Offices> {
    const folder = mkdtempSync(join(tmpdir(), 'openirp-offices-'));
    const sandbox = await DeskPortal.open();
    const certificates = join(folder, 'sandbox.pem');
    writeFileSync(certificates, sandbox.irp.keys.certificates.join('\n'));
    const countries = join(folder, 'countries.mmdb');
    writeFileSync(countries, countryDataSet({ '103.21.58.0/24': 'IN', '8.0.0.0/8': 'US' }));
    const production = await DeskPortal.open(
      ...['--environment', 'production', '--report-certificates', certificates],
      ...['--geoip-file', countries, '--public-url', 'http://localhost'],
    );
    await production.irp.taxpayers.add(sandboxTaxpayers(0));
    return new Offices(production, sandbox, folder);
  }

  async close(): Promise<void> {
    await this.production.close();
    await this.sandbox.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** An organisation that no test has used yet; of turnover 4 or 150 crore. */
  fresh(): Applicant {
    const own = /^(Regular|Large seller) /;
    const unused = sandboxTaxpayers(0).filter(({ legal_name }) => own.test(legal_name));
    const { pan, gstin } = unused[this.#taken++]!;
    return { pan, gstin };
  }

  /** Begins a draft and tells its id. */
  async begin(visitor: Visitor, category = 'GSP', kind = 'access'): Promise<string> {
    const { headers } = await visitor.post('/applications', { category, kind });
    return /\/applications\/(\w+)/.exec(headers.get('location') ?? '')![1]!;
  }

  /** An application that was filled in and submitted, with a PDF. */
  async submitted(visitor: Visitor, data: ApplicationData = completeData): Promise<string> {
    const id = await this.begin(visitor);
    const sent = { ...fieldsOf(data), revision: '1', act: 'submit', pdf: pdfFile() };
    await visitor.post(`/applications/${id}`, sent);
    return id;
  }

  /** Where an application is. */
  async stateOf(id: string): Promise<string> {
    const { state } = await this.now(id);
    return state;
  }

  async now(id: string) {
    const row = await this.production.irp.store.db
      .selectFrom('applications')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { ...row, revision: String(row.revision) };
  }

  /** What an officer does, as the form stands now. */
  async decide(officer: Visitor, id: string, act: string, reason = 'All in order.') {
    const { revision } = await this.now(id);
    return officer.post(`/desk/applications/${id}`, { revision, act, reason });
  }

  /** A browser in which an organisation is signed in. */
  async applicant(applicant: Applicant): Promise<Visitor> {
    const visitor = new Visitor(this.production);
    await visitor.beOrganisation(applicant);
    return visitor;
  }

  async officer(name = 'asha'): Promise<Visitor> {
    const visitor = new Visitor(this.production);
    await visitor.beOfficer(name);
    return visitor;
  }

  /** A report that the sandbox signs; complete and the group's own, unless changed. */
  report(changes: Partial<ReportClaims> = {}, at = this.production.irp.clock.now()): string {
    const claims: ReportClaims = {
      clientId: 'ZZIRX29TXPaB3dE',
      clientName: 'Group',
      category: 'TXP',
      pan: this.group.pan,
      gstins: [this.group.gstin],
      userNames: ['API_group'],
      from: at - 86_400_000,
      to: at,
      operations: plan.map(({ endpoint, title, successfulMin, failedMin }) => ({
        ...{ endpoint, title, successful: successfulMin, failed: failedMin, sample: undefined },
      })),
      isComplete: true,
      ...changes,
    };
    return signReport(claims, this.sandbox.irp.keys.signer, at);
  }
}

/** Everything that an application needs beside the report. */
export const completeData: ApplicationData = {
  prerequisites,
  manager: { name: 'Asha Rao', email: 'asha@example.in', mobile: '9876543210' },
  spoc: { name: 'विक्रम सिंह', email: 'vikram@example.in', mobile: '9876543211' },
  addresses: ['103.21.58.1', '103.21.58.2'],
};

/** The same as the fields of the form. */
export function fieldsOf(data: ApplicationData): Record<string, string> {
  const { manager, spoc } = data;
  return {
    ...Object.fromEntries(data.prerequisites.map((one) => [`prerequisites-${one}`, 'yes'])),
    ...Object.fromEntries(
      Object.entries(manager).map(([part, value]) => [`manager-${part}`, value]),
    ),
    ...Object.fromEntries(Object.entries(spoc).map(([part, value]) => [`spoc-${part}`, value])),
    ...Object.fromEntries(data.addresses.map((address, index) => [`addresses-${index}`, address])),
  };
}

/** A small PDF. */
export const pdfFile = (middle = '', name = 'report.pdf'): File =>
  new File([`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${middle} >>\nendobj\n%%EOF\n`], name, {
    type: 'application/pdf',
  });
