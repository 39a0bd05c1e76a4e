import type { RefusalStatus } from '../../refusal.ts';

type Told = Readonly<Record<RefusalStatus | 405 | 408 | 500, { title: string; text: string }>>;

/** Error pages: what happened, and what to do about it. */
export const errors = {
  told: {
    400: {
      title: 'The form could not be read',
      text: 'Go back, reload the page and send the form again.',
    },
    403: {
      title: 'Not from here',
      text: 'This form was not sent from a page of this portal. Open the page here and send it again.',
    },
    404: {
      title: 'Not found',
      text: 'There is no such page, or it is not yours to see. Check the address.',
    },
    405: {
      title: 'Not possible here',
      text: 'This page does not take what was sent to it. Open it from the menu.',
    },
    408: {
      title: 'Too slow',
      text: 'What you sent did not arrive in time. Send it again, or something smaller.',
    },
    413: {
      title: 'Too large',
      text: 'What you sent is larger than this page takes. Send something smaller.',
    },
    500: {
      title: 'Something went wrong here',
      text: 'The fault is ours and has been logged. Try again; if it stays, tell the operator the number below.',
    },
    503: {
      title: 'Busy',
      text: 'Too much is waiting at the moment. Try again in a minute.',
    },
  } satisfies Told,
  requestId: 'Request',
  toHome: 'Go to the start page',
};
