import {
  breakages,
  type LoginBreakage,
  loginSteps,
  openAnswerSteps,
  openSekSteps,
  type PayloadBreakage,
  type Step,
  type StepFault,
  sealPayloadSteps,
} from '@openirp/core';
import type { Visit } from '../visit.ts';
import {
  appKeyIn,
  type Deed,
  type Errors,
  sekIn,
  textCharsMax,
  type Values,
} from './crypto-values.ts';

/** What came of a form: what is wrong in it, or the steps and what a visitor may go on with. */
export interface Done {
  readonly errors: Errors;
  readonly steps: readonly Step[];
  readonly fault?: StepFault | undefined;
  /** Forms that lead on, as the address and the fields that they carry. */
  readonly next: readonly Next[];
}

export interface Next {
  readonly label: 'openSekNext' | 'sealNext' | 'diagnoseNext';
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Mistakes that can be made here: those that need another key than a form has are left out. */
export const loginBreakages = breakages.filter(({ at }) => at === 'login').map(({ id }) => id);
export const payloadBreakages = breakages
  .filter((breakage) => breakage.at === 'payload' && !('needs' in breakage))
  .map(({ id }) => id);

/** Does what a form asks for. */
export function done(visit: Visit, deed: Deed, values: Values): Done {
  const errors = errorsIn(visit, deed, values);
  if (Object.keys(errors).length > 0) return { errors, steps: [], next: [] };
  return { errors, ...deedDone[deed](values, visit) };
}

type Act = (values: Values, visit: Visit) => Omit<Done, 'errors'>;

const deedDone: Readonly<Record<Deed, Act>> = {
  login: (values, { irp: { keys } }) => {
    const version = values.version === 'v1.03' ? 'v1.03' : 'v1.04';
    const appKey = appKeyIn(values.appKey!)!;
    const login = {
      userName: values.userName!,
      password: values.password!,
      appKey,
      forceRefresh: values.forceRefresh === 'true',
    };
    const breakage = loginBreakages.find((id) => id === values.breakage);
    const mistake = breakage && {
      breakage: breakage as LoginBreakage,
      signingCertificatePem: keys.certificates[0]!,
    };
    const { steps, body, fault } = loginSteps(login, keys.authPublicKeyPem, version, mistake);
    const key = appKey.toString('base64');
    const next: Next[] = [
      {
        label: 'openSekNext',
        action: '/tools/crypto?do=sek',
        fields: { appKey: key, act: 'fill' },
      },
    ];
    if (body !== undefined) {
      next.push(toDiagnosis({ text: body, kind: `login-${version}`, appKey: key }));
    }
    return { steps, fault, next };
  },
  sek: (values) => {
    const { steps, sek, fault } = openSekSteps(appKeyIn(values.appKey!)!, values.sealedSek!.trim());
    if (sek === undefined) return { steps, fault, next: [] };
    const fields = { sek: Buffer.from(sek).toString('base64'), act: 'fill' };
    return { steps, next: [{ label: 'sealNext', action: '/tools/crypto?do=seal', fields }] };
  },
  seal: (values) => {
    const envelope = values.envelope === 'ewb' ? 'ewb' : 'sek';
    const breakage = payloadBreakages.find((id) => id === values.breakage);
    const { steps, body, fault } = sealPayloadSteps(sekIn(values.sek!)!, values.payload!, {
      envelope,
      ...(breakage === undefined ? {} : { breakage: breakage as PayloadBreakage }),
    });
    if (body === undefined) return { steps, fault, next: [] };
    const kind = envelope === 'ewb' ? 'ewb' : 'payload';
    return { steps, next: [toDiagnosis({ text: body, kind, sek: values.sek!.trim() })] };
  },
  open: (values) => {
    const text = values.body!.trim();
    const body = text.startsWith('{') ? text : JSON.stringify({ Data: text });
    const { steps, fault } = openAnswerSteps(sekIn(values.sek!)!, body, 'ewb');
    return { steps, fault, next: [] };
  },
};

const toDiagnosis = (fields: Next['fields']): Next => ({
  label: 'diagnoseNext',
  action: '/tools/diagnose',
  fields,
});

const needed: Readonly<Record<Deed, readonly string[]>> = {
  login: ['userName', 'password', 'appKey'],
  sek: ['appKey', 'sealedSek'],
  seal: ['sek', 'payload'],
  open: ['sek', 'body'],
};

function errorsIn({ messages: { workbench } }: Visit, deed: Deed, values: Values): Errors {
  const errors: Record<string, string> = {};
  for (const name of needed[deed]) {
    const value = values[name] ?? '';
    if (value.trim() === '') errors[name] = workbench.required;
    else if (value.length > charsMax(name)) errors[name] = workbench.tooLong;
    else if (name === 'appKey' && appKeyIn(value) === undefined) errors[name] = workbench.badKey;
    else if (name === 'sek' && sekIn(value) === undefined) errors[name] = workbench.badKey;
  }
  return errors;
}

/** Characters of a field: texts may be long, names and keys are not. */
const charsMax = (name: string): number =>
  name === 'payload' || name === 'body' ? textCharsMax : 4096;
