import type { Message } from '../messages/messages.ts';
import type { Application } from './application.ts';
import type { ApplicationState } from './states.ts';
import { afterWorkingDays, verificationDays } from './working-days.ts';

/** What is told by mail of each state; a draft is nobody's business yet. */
const told: Readonly<Record<Exclude<ApplicationState, 'draft'>, string>> = {
  submitted: 'was submitted and waits for verification',
  'under verification': 'is being verified',
  returned: 'was returned to you. Change what is asked for and submit it again',
  rejected: 'was rejected',
  approved: 'was approved',
  'credentials issued': 'is complete: the client secret was shown',
  withdrawn: 'was withdrawn',
};

const kinds = { access: 'for access to the API', addresses: 'for other IP addresses' } as const;

export interface Letter {
  readonly application: Application;
  readonly reason: string;
  readonly at: number;
  /** Where this portal is; empty where nobody has set it. */
  readonly publicUrl: string;
}

/** The mail that tells an organisation of a step of its application. No secret is in it. */
export function letter({ application, reason, at, publicUrl }: Letter): Omit<Message, 'recipient'> {
  const { id, kind, category, gstin, clientId } = application;
  const state = application.state as keyof typeof told;
  const lines = [
    `Application ${id} of ${gstin} ${kinds[kind]} (${category}) ${told[state]}.`,
    reason !== '' && `Reason: ${reason}`,
    state === 'submitted' &&
      `Verification takes ${verificationDays.from} to ${verificationDays.to} working days; expect an ` +
        `answer by ${afterWorkingDays(at, verificationDays.to)}.`,
    state === 'approved' && kind === 'access' && `The client id is ${clientId}.`,
    state === 'approved' &&
      kind === 'access' &&
      'The client secret is not sent by mail. Open the application and have it shown, once.',
    state === 'approved' &&
      kind === 'addresses' &&
      `Client ${clientId} calls from them from now on.`,
    publicUrl !== '' && `${publicUrl.replace(/\/+$/, '')}/applications/${id}`,
  ].filter((line) => line !== false);
  return {
    channel: 'mail',
    kind: `application ${state}`,
    subject: `Application ${id}: ${state}`,
    text: `${lines.join('\n\n')}\n`,
  };
}
