import type { AddressFault } from './addresses.ts';
import { addressFaults } from './addresses.ts';
import {
  type ApplicationData,
  type ApplicationKind,
  type Contact,
  prerequisites,
  recommended,
} from './application.ts';
import type { PdfFault } from './pdf-faults.ts';
import type { ReportFault } from './report-verdict.ts';

/** What is wrong with what stands in one place of an application. */
export type Fault =
  | 'missing'
  | 'too long'
  | 'no text'
  | 'no email'
  | 'no mobile'
  | 'no report'
  | AddressFault
  | PdfFault
  | ReportFault;

/** Faults by the names of the places: `manager-email`, `addresses-2`, `pdf`, `signed` … */
export type Faults = Readonly<Record<string, Fault>>;

export const nameCharsMax = 100;
export const emailCharsMax = 254;

/** What is wrong with what was typed so far. What is missing is no fault of a draft. */
export function draftFaults(data: ApplicationData): Faults {
  return {
    ...contactFaults('manager', data.manager),
    ...contactFaults('spoc', data.spoc),
    ...Object.fromEntries(
      [...addressFaults(data.addresses)].map(([index, fault]) => [`addresses-${index}`, fault]),
    ),
  };
}

/** What is wrong or missing before it can be submitted, beside the report. */
export function completeFaults(kind: ApplicationKind, data: ApplicationData): Faults {
  const needed = kind === 'access' ? prerequisites : [];
  const unticked = needed.filter(
    (one) => !data.prerequisites.includes(one) && !recommended.includes(one),
  );
  return {
    ...Object.fromEntries(unticked.map((one) => [`prerequisites-${one}`, 'missing'])),
    ...(kind === 'access' && {
      ...missing('manager', data.manager),
      ...missing('spoc', data.spoc),
    }),
    ...(data.addresses.length === 0 && { 'addresses-0': 'missing' }),
    ...draftFaults(data),
  };
}

const contactParts = ['name', 'email', 'mobile'] as const;

const missing = (who: string, contact: Contact): Faults =>
  Object.fromEntries(
    contactParts
      .filter((part) => contact[part] === '')
      .map((part) => [`${who}-${part}`, 'missing' as const]),
  );

function contactFaults(who: string, { name, email, mobile }: Contact): Faults {
  const faults = { name: nameFault(name), email: emailFault(email), mobile: mobileFault(mobile) };
  return Object.fromEntries(
    Object.entries(faults).flatMap(([part, fault]) => (fault ? [[`${who}-${part}`, fault]] : [])),
  );
}

function nameFault(name: string): Fault | undefined {
  if (name.length > nameCharsMax) return 'too long';
  // Control characters and those that turn the direction of writing show something else than is there.
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(name) ? 'no text' : undefined;
}

function emailFault(email: string): Fault | undefined {
  if (email.length > emailCharsMax) return 'too long';
  const isEmail = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(email);
  return email === '' || isEmail ? undefined : 'no email';
}

const mobileFault = (mobile: string): Fault | undefined =>
  mobile === '' || /^[6-9]\d{9}$/.test(mobile) ? undefined : 'no mobile';
