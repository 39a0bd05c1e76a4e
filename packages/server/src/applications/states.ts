import type { ApplicationKind } from './application.ts';

/** Where an application is. */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'under verification'
  | 'returned'
  | 'rejected'
  | 'approved'
  | 'credentials issued'
  | 'withdrawn';

export type Role = 'applicant' | 'officer';

export type ApplicationAct =
  | 'save'
  | 'submit'
  | 'withdraw'
  | 'take up'
  | 'return'
  | 'reject'
  | 'approve'
  | 'show secret';

interface Rule {
  readonly by: Role;
  readonly from: readonly ApplicationState[];
  /** Undefined where the state stays as it is. */
  readonly to?: ApplicationState;
  readonly needsReason?: true;
  /** Of applications of this kind alone. */
  readonly only?: ApplicationKind;
}

/** Who may do what, from which state to which: all that can happen to an application. */
export const rules = {
  save: { by: 'applicant', from: ['draft', 'returned'] },
  submit: { by: 'applicant', from: ['draft', 'returned'], to: 'submitted' },
  withdraw: {
    by: 'applicant',
    from: ['draft', 'submitted', 'under verification', 'returned'],
    to: 'withdrawn',
  },
  'take up': { by: 'officer', from: ['submitted'], to: 'under verification' },
  return: { by: 'officer', from: ['under verification'], to: 'returned', needsReason: true },
  reject: { by: 'officer', from: ['under verification'], to: 'rejected', needsReason: true },
  approve: { by: 'officer', from: ['under verification'], to: 'approved', needsReason: true },
  'show secret': {
    by: 'applicant',
    from: ['approved'],
    to: 'credentials issued',
    only: 'access',
  },
} as const satisfies Record<ApplicationAct, Rule>;

export const applicationStates: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'under verification',
  'returned',
  'rejected',
  'approved',
  'credentials issued',
  'withdrawn',
];
export const applicationActs = Object.keys(rules) as ApplicationAct[];

/** What officers do, in the order of their desk. */
export type OfficerAct = 'take up' | 'return' | 'reject' | 'approve';
export const officerActs: readonly OfficerAct[] = ['take up', 'return', 'reject', 'approve'];

/** States from which an application goes on: of these there is one at a time. */
const openStates: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'under verification',
  'returned',
];
export const isOpen = (state: ApplicationState): boolean => openStates.includes(state);

/** What officers have to see to; drafts are the applicant's alone. */
export const deskStates = applicationStates.filter((state) => state !== 'draft');

interface Standing {
  readonly state: ApplicationState;
  readonly kind: ApplicationKind;
}

/** Whether somebody in a role may do something to an application where it is. */
export function may(role: Role, act: ApplicationAct, { state, kind }: Standing): boolean {
  const rule: Rule = rules[act];
  return (
    rule.by === role && rule.from.includes(state) && (rule.only === undefined || rule.only === kind)
  );
}

export const needsReason = (act: ApplicationAct): boolean =>
  (rules[act] as Rule).needsReason === true;

/** Where an act leads. */
export const stateAfter = (act: ApplicationAct, state: ApplicationState): ApplicationState =>
  (rules[act] as Rule).to ?? state;
