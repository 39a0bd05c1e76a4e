import type { Message } from '../messages/messages.ts';
import type { Contacts, Purpose } from './one-time-codes.ts';

/** What each purpose is called in the message, after "Your code". */
const told: Readonly<Record<Purpose, string>> = {
  registration: 'to register',
  'organisation sign-in': 'to sign in',
  'forgotten credentials': 'for forgotten credentials',
  'new user': 'to make an API user',
};

/** The two messages of one challenge: a code to the mobile number, another to the mail address. */
export function codeMessages(
  purpose: Purpose,
  { mobile, email }: Contacts,
  codes: Contacts,
  minutes: number,
): Message[] {
  const kind = `${purpose} code`;
  const end = `It is valid for ${minutes} minutes. Tell it to nobody.`;
  return [
    {
      channel: 'sms',
      recipient: mobile,
      kind,
      text: `${codes.mobile} is your mobile code ${told[purpose]} at OpenIRP. ${end}`,
    },
    {
      channel: 'mail',
      recipient: email,
      kind,
      subject: `Your code ${told[purpose]}`,
      text: [
        `Your e-mail code ${told[purpose]} at OpenIRP: ${codes.email}`,
        `${end} Another code went to the registered mobile number; both are asked for.`,
        'If you have not asked for it, somebody has typed in your number and address. Without the codes they can do nothing.',
      ].join('\n\n'),
    },
  ];
}
