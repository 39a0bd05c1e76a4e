import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto';
import type { Login } from '../envelope/login.ts';
import { appKeyBytes } from '../envelope/sek.ts';
import type { LoginBreakage } from './breakages.ts';
import { otherEnd } from './header-breakages.ts';
import { base64Step, type Step, type StepFault, textStep } from './step.ts';

/** The two ways of logging in (wire contract 5.1 and 5.2). */
export type LoginVersion = 'v1.04' | 'v1.03';

export interface LoginSteps {
  readonly steps: readonly Step[];
  /** The text to send; missing when `fault` says why there is none. */
  readonly body?: string;
  /** The key with which the program will try to open the Sek of the answer. */
  readonly appKey: Uint8Array;
  readonly fault?: StepFault;
}

/** A mistake to make on purpose, and what it takes to make it. */
export interface LoginMistake {
  readonly breakage: LoginBreakage;
  /** PEM of the signing certificate, for `login-signing-key`. */
  readonly signingCertificatePem?: string;
}

/** The steps from a login to the body that is sent. `publicKeyPem` is the portal's login key. */
export function loginSteps(
  login: Login,
  publicKeyPem: string,
  version: LoginVersion,
  mistake?: LoginMistake,
): LoginSteps {
  const breakage = mistake?.breakage;
  const { appKey } = login;
  if (breakage === 'login-not-base64' && version !== 'v1.04') {
    return { steps: [], appKey, fault: 'not-this-version' };
  }
  const pem = breakage === 'login-signing-key' ? mistake?.signingCertificatePem : publicKeyPem;
  if (pem === undefined) return { steps: [], appKey, fault: 'breakage-needs-key' };
  const key = publicKeyOf(pem);
  if (key === undefined) return { steps: [], appKey, fault: 'not-a-key' };
  if (!appKeyBytes.includes(appKey.length)) return { steps: [], appKey, fault: 'key-length' };

  const steps: Step[] = [base64Step('app-key', appKey, { isSecret: true })];
  const work: Work = { login, key, breakage, steps };
  const body = version === 'v1.04' ? bodyV104(work) : bodyV103(work);
  if (body === undefined) return { steps, appKey, fault: 'login-too-long' };
  const text = JSON.stringify(body);
  steps.push(textStep('login-body', text, 'json'));
  return { steps, body: text, appKey };
}

interface Work {
  readonly login: Login;
  readonly key: KeyObject;
  readonly breakage: LoginBreakage | undefined;
  readonly steps: Step[];
}

function bodyV104({ login, key, breakage, steps }: Work): object | undefined {
  const json = JSON.stringify({
    UserName: login.userName,
    Password: sentPassword(login, breakage),
    AppKey: Buffer.from(sentAppKey(login, breakage)).toString('base64'),
    ForceRefreshAccessToken: login.forceRefresh,
  });
  const isBroken = breakage === 'login-app-key-text' || breakage === 'login-wrong-password';
  steps.push(textStep('login-json', json, 'json', { isSecret: true, isBroken }));
  const base64 = Buffer.from(json).toString('base64');
  const isBare = breakage === 'login-not-base64';
  if (!isBare) steps.push(base64Step('login-base64', Buffer.from(json), { isSecret: true }));
  if (breakage === 'login-plain') return { Data: base64 };
  const sealed = rsa(key, Buffer.from(isBare ? json : base64), breakage);
  if (sealed === undefined) return undefined;
  steps.push(base64Step('login-rsa', sealed, { isBroken: isBare || isRsaBroken(breakage) }));
  return { Data: sealed.toString('base64') };
}

function bodyV103({ login, key, breakage, steps }: Work): object | undefined {
  const password = sentPassword(login, breakage);
  const appKey = sentAppKey(login, breakage);
  const members = (sealedPassword: string, sealedKey: string) => ({
    data: {
      UserName: login.userName,
      Password: sealedPassword,
      AppKey: sealedKey,
      ForceRefreshAccessToken: login.forceRefresh,
    },
  });
  if (breakage === 'login-plain') {
    return members(password, Buffer.from(appKey).toString('base64'));
  }
  const sealedPassword = rsa(key, Buffer.from(password), breakage);
  const sealedKey = rsa(key, appKey, breakage);
  if (sealedPassword === undefined || sealedKey === undefined) return undefined;
  const isBroken = isRsaBroken(breakage);
  steps.push(
    base64Step('password-rsa', sealedPassword, {
      isBroken: isBroken || breakage === 'login-wrong-password',
    }),
    base64Step('app-key-rsa', sealedKey, {
      isBroken: isBroken || breakage === 'login-app-key-text',
    }),
  );
  return members(sealedPassword.toString('base64'), sealedKey.toString('base64'));
}

const isRsaBroken = (breakage: LoginBreakage | undefined): boolean =>
  breakage === 'login-oaep' || breakage === 'login-signing-key';

const sentPassword = ({ password }: Login, breakage: LoginBreakage | undefined): string =>
  breakage === 'login-wrong-password' ? otherEnd(password) : password;

/** Who forgets that base64 has to be undone sends the key's first 32 characters as if they were it. */
const sentAppKey = ({ appKey }: Login, breakage: LoginBreakage | undefined): Uint8Array =>
  breakage === 'login-app-key-text' ? textAsKey(appKey) : appKey;

/** The first 32 characters of a key's base64 text, taken as key bytes (24 of a key of 16). */
export const textAsKey = (key: Uint8Array): Buffer =>
  Buffer.from(Buffer.from(key).toString('base64')).subarray(0, key.length < 24 ? 24 : 32);

/** Encrypts for the holder of a key; undefined when it is more than one RSA block can hold. */
function rsa(key: KeyObject, plain: Uint8Array, breakage?: LoginBreakage): Buffer | undefined {
  const { RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PADDING } = constants;
  const padding = breakage === 'login-oaep' ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING;
  try {
    return publicEncrypt({ key, padding }, plain);
  } catch {
    return undefined;
  }
}

function publicKeyOf(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : undefined;
  } catch {
    return undefined;
  }
}
