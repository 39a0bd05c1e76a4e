import type { Faq } from './faq.ts';

export const authFaqs: readonly Faq[] = [
  {
    question: 'How long does a token live, and does another login prolong it?',
    answer:
      'An hour in a sandbox, six hours in production; an operator may set another time. `TokenExpiry` says when, in Indian Standard Time. A login before then answers the same token with the same expiry and the same session key, wrapped under the AppKey that has just been sent. It prolongs nothing.',
  },
  {
    question: 'When should my program log in again?',
    answer:
      'About ten minutes before the expiry, with `ForceRefreshAccessToken` set to true: only in these last ten minutes it brings a new token, earlier it is without effect. The old token works until its own expiry, so that calls under way do not fail. Should a call be answered with [1005](/docs/errors/1005) all the same, log in once and repeat it.',
  },
  {
    question: 'May I log in before every invoice?',
    answer:
      'It works here, but do not. It doubles the number of calls, and portals count logins as misuse and block for it; the e-way bill system is known to take five logins in fifteen minutes. Keep token, Sek and expiry together and share them between all calls of one user.',
  },
  {
    question: 'The Sek does not open, or opens to something that is not 32 bytes. What is wrong?',
    answer:
      'Take the base64 off first, once. Use the bytes of the AppKey and not its base64 text as the key, AES-256 in ECB mode, PKCS#7 padding and no initialisation vector. The AppKey must be the one of this very login. The answer around the Sek is not sealed.',
  },
  {
    question: 'Which padding, and why base64 before encrypting?',
    answer:
      'RSA with PKCS#1 v1.5 padding; OAEP does not open and gets [1020](/docs/errors/1020). In version 1.04 the JSON is put into base64 and that text is encrypted: what the key can carry leaves room for user name and password of about 66 characters together. In version 1.03 password and AppKey are encrypted one by one, without base64 before.',
  },
  {
    question: 'User name and password are right. Why is the answer still a refusal?',
    answer:
      '[1008](/docs/errors/1008) is one answer for an unknown user and a wrong password. Behind the right password, [1014](/docs/errors/1014) says that the user was frozen, [1018](/docs/errors/1018) says that the user belongs to another client id, [1015](/docs/errors/1015) that the header `Gstin` names another GSTIN than the user’s. Client id and secret are looked at after the body has been opened.',
  },
];
