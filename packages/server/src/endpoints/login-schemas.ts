import Type from 'typebox';
import { answerOf, instant, words } from './answer-fields.ts';

/** What a login says, before it is sealed; both versions say the same. */
export const LoginSchema = Type.Object(
  {
    UserName: Type.String({
      description: 'The API user of the GSTIN.',
      minLength: 1,
      examples: ['API_EXAMPLE'],
    }),
    Password: Type.String({
      description:
        'Its password. Where the whole login is sealed in one piece, user name and password may have ' +
        'about 66 characters together: more does not fit under the public key.',
      minLength: 1,
      examples: ['Example@12345'],
    }),
    AppKey: Type.String({
      description:
        'Base64 of 32 random bytes that the client makes for this login alone; 16 and 24 are taken ' +
        'as well. Where password and AppKey are sealed apart, the bytes themselves are sealed.',
      minLength: 24,
      maxLength: 44,
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
      examples: ['AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='],
    }),
    ForceRefreshAccessToken: Type.Optional(
      Type.Boolean({
        description:
          'Asks for a new token although the old one is valid; heeded in its last ten minutes.',
        examples: [false],
      }),
    ),
  },
  { title: 'Login', description: 'Who logs in, and the key that will wrap the session key.' },
);

/** The answer of a login, which travels in clear (wire contract 5). */
export const LoginAnswer = answerOf(
  {
    ClientId: words('The client that logged in.', 'ZZIRX29TXPA1B2C'),
    UserName: words('The API user that logged in.', 'API_EXAMPLE'),
    AuthToken: Type.String({
      description: 'Goes with every call until it expires, in the header AuthToken.',
      pattern: '^[A-Za-z0-9]{25}$',
      examples: ['aB3dE5fG7hJ9kL1mN3pQ5rS7t'],
    }),
    Sek: Type.String({
      description:
        'Base64 of the session encryption key, 32 bytes, sealed with AES-ECB under the AppKey. ' +
        'Opened, it seals the requests and opens the answers of this session.',
      pattern: '^[A-Za-z0-9+/]{64}$',
      examples: ['YaaTbk6PEBwcwfmTtUKg1OJ0Dor61OTRXQ1mGzguyomfO3UEkm+L024xGOkDpM1K'],
    }),
    TokenExpiry: instant(
      'When token and session key end. A new login before then answers the same ones.',
      '2026-08-14 16:12:00',
    ),
  },
  { title: 'Login answer', description: 'Token and session key of a session.' },
);
