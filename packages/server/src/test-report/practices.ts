import { refreshMarginMinutes } from '../accounts/sessions.ts';
import type { CountedCall } from '../call-log/call-reader.ts';
import { statisticsOf } from '../call-log/statistics.ts';

/*
 * How well a client uses the API, from the calls that its log still has. Whoever tests must provoke
 * refusals, and log in without need: only what could not be such a test speaks against a client.
 */

export const practiceNames = [
  'tokenReuse',
  'earlyRenewal',
  'noBlindResend',
  'lostAckRecovery',
] as const;
export type PracticeName = (typeof practiceNames)[number];
export type PracticeState = 'kept' | 'broken' | 'not seen';

export interface Practice {
  readonly name: PracticeName;
  readonly state: PracticeState;
  /** What was counted, and against what; the wording of each practice tells what they are. */
  readonly count: number;
  readonly of: number;
  /** Calls that show it, the newest last. */
  readonly callIds: readonly string[];
}

const login = 'auth';
const registration = 'generate-irn';
const callIdsMax = 5;
/** Fewer calls say nothing about the use of tokens. */
const callsMin = 10;
/** So many logins, and so many times those needed, are still good. */
const tolerated = { logins: 3, times: 2 } as const;
/** The portal asks itself to be tried again. */
const againCodes: ReadonlySet<string> = new Set(['3043', '5001']);

/** The practices of a client's calls, which come oldest first. */
export function practicesOf(all: readonly CountedCall[], tokenMs: number): Practice[] {
  const calls = all.filter(({ isProven, endpoint }) => isProven && endpoint !== null);
  return [tokenReuse(calls, tokenMs), earlyRenewal(calls, tokenMs), resend(calls), recovery(calls)];
}

const isGranted = ({ endpoint, codes }: CountedCall) => endpoint === login && codes.length === 0;
const lastIds = (calls: readonly CountedCall[]) => calls.slice(-callIdsMax).map(({ id }) => id);
const byUser = (calls: readonly CountedCall[]) =>
  Map.groupBy(calls, ({ userName }) => userName).values();

/** Logins between calls, against those needed. Several in a row are one: the plan asks for thirty. */
function tokenReuse(calls: readonly CountedCall[], tokenMs: number): Practice {
  const turns: CountedCall[] = [];
  for (const its of byUser(calls)) {
    for (const [at, call] of its.entries()) {
      const isFollowed = its[at + 1] !== undefined && its[at + 1]!.endpoint !== login;
      if (isGranted(call) && isFollowed) turns.push(call);
    }
  }
  const period = { from: calls[0]?.at ?? 0, to: calls.at(-1)?.at ?? 0, tokenMs };
  const { needed, calls: others } = statisticsOf(calls, period).logins;
  const isTooMuch = turns.length > tolerated.logins && turns.length > tolerated.times * needed;
  const isSeen = others >= callsMin && turns.length > 0;
  return {
    ...{ name: 'tokenReuse', count: turns.length, of: needed, callIds: lastIds(turns) },
    state: isSeen ? (isTooMuch ? 'broken' : 'kept') : 'not seen',
  };
}

/**
 * Calls that came with a token past its end, against tokens that were renewed. A token begins with a
 * login when there is none, or in the last minutes of the one before.
 */
function earlyRenewal(calls: readonly CountedCall[], tokenMs: number): Practice {
  const late: CountedCall[] = [];
  const renewed: CountedCall[] = [];
  for (const its of byUser(calls)) {
    let begun: number | undefined;
    for (const call of its) {
      const age = begun === undefined ? undefined : call.at - begun;
      if (isGranted(call)) {
        if (age !== undefined && age < tokenMs - refreshMarginMinutes * 60_000) continue;
        if (age !== undefined) renewed.push(call);
        begun = call.at;
      } else if (age !== undefined && age >= tokenMs && call.codes.includes('1005')) {
        late.push(call);
      }
    }
  }
  const isSeen = renewed.length + late.length > 0;
  return {
    ...{ name: 'earlyRenewal', count: late.length, of: renewed.length },
    callIds: lastIds(late.length > 0 ? late : renewed),
    state: late.length > 0 ? 'broken' : isSeen ? 'kept' : 'not seen',
  };
}

/** Refused payloads that came again as they were, against all that were refused. */
function resend(calls: readonly CountedCall[]): Practice {
  const refused = calls.filter(
    ({ textHash, codes }) =>
      textHash !== null && codes.length > 0 && !codes.some((code) => againCodes.has(code)),
  );
  const same = Map.groupBy(refused, ({ textHash, codes }) => `${textHash} ${codes.join()}`);
  const again = refused.filter((call) => {
    const [first] = same.get(`${call.textHash} ${call.codes.join()}`)!;
    return first !== call;
  });
  return {
    ...{ name: 'noBlindResend', count: again.length, of: same.size, callIds: lastIds(again) },
    state: refused.length === 0 ? 'not seen' : again.length > 0 ? 'broken' : 'kept',
  };
}

/**
 * Documents that were read after their registration could not be known to have worked, against those
 * that were sent again. Read by document details, or by the IRN that came with the refusal 2150.
 */
function recovery(calls: readonly CountedCall[]): Practice {
  const sent = new Set<string>();
  const waiting = new Map<string, CountedCall>();
  const duplicates = new Set<string>();
  const recovered: CountedCall[] = [];
  const stubborn: CountedCall[] = [];
  for (const call of calls) {
    const document = call.docNo?.toUpperCase() ?? '';
    if (call.endpoint === registration && document !== '') {
      if (!call.codes.includes('2150')) sent.add(document);
      else {
        if (waiting.has(document)) stubborn.push(call);
        waiting.set(document, call);
        duplicates.add(document);
      }
      continue;
    }
    if (call.codes.length > 0) continue;
    const asked = documentRead(call, document, waiting, sent);
    if (asked === undefined) continue;
    recovered.push(call);
    waiting.delete(asked);
    sent.delete(asked);
  }
  return {
    ...{ name: 'lostAckRecovery', count: recovered.length, of: duplicates.size },
    callIds: lastIds(stubborn.length > 0 ? stubborn : recovered),
    state: stubborn.length > 0 ? 'broken' : recovered.length > 0 ? 'kept' : 'not seen',
  };
}

/** The document that a read gets back; undefined for one that recovers nothing. */
function documentRead(
  { endpoint, irn }: CountedCall,
  document: string,
  waiting: ReadonlyMap<string, CountedCall>,
  sent: ReadonlySet<string>,
): string | undefined {
  if (endpoint === 'get-irn-by-document') {
    return waiting.has(document) || sent.has(document) ? document : undefined;
  }
  if (endpoint !== 'get-irn' || irn === null) return undefined;
  return [...waiting].find(([, duplicate]) => duplicate.irn === irn)?.[0];
}
