import { eInvoiceCodes, ewayBillCodes } from '@openirp/core';
import { type RoadStage, roadStages, type StageTimes } from '../stage-times.ts';
import { type Family, samplesOf } from './family.ts';
import { Spread, secondsBounds } from './spread.ts';

/** An endpoint, as far as its name and those of its versions go. */
export interface NamedEndpoint {
  readonly name: string;
  readonly versions: { readonly [version: string]: object };
}

/** Where a call led. */
export interface Led {
  readonly endpoint: NamedEndpoint;
  readonly version: object;
}

/** What a reply tells of how a call ended. */
export interface Outcome {
  readonly status: number;
  readonly refused?: { readonly details: readonly { readonly code: string }[] };
}

const outcomes = ['ok', 'refused', 'busy', 'fault'] as const;
type OutcomeName = (typeof outcomes)[number];

/** What is counted of one version of an endpoint; times are those of all its versions. */
interface Slot {
  readonly endpoint: string;
  readonly version: string;
  readonly counts: Record<OutcomeName, number>;
  readonly times: Times;
}

interface Times {
  readonly whole: Spread;
  readonly stages: Partial<Record<RoadStage, Spread>>;
}

interface CodeCount {
  count: number;
  /** The call that was counted last: of a call each code counts once. */
  callNo: number;
}

/** Our own faults, and "too busy", in the codes of both systems. */
const faultCodes: ReadonlySet<string> = new Set(['5001', '317']);
const busyCode = '3043';

/** The label of what is no code of a catalogue. Labels are bounded, whatever is raised. */
const otherCode = 'other';

const outcomeOf = ({ status, refused }: Outcome): OutcomeName => {
  const code = refused?.details[0]?.code;
  if (code === undefined) return status >= 500 ? 'fault' : status >= 400 ? 'refused' : 'ok';
  if (code === busyCode) return 'busy';
  return faultCodes.has(code) ? 'fault' : 'refused';
};

/**
 * Calls by endpoint and outcome, their codes, and how long they took. Every label comes from the
 * program's own tables; nothing that a caller sends becomes one.
 */
export class CallMetrics {
  readonly #slots = new Map<object, Slot>();
  /** Paths that lead nowhere, and calls of twins. */
  readonly #others: Record<'none' | 'twin', Slot> = {
    none: slotOf('none', '', newTimes()),
    twin: slotOf('twin', '', newTimes()),
  };
  readonly #times = new Map<string, Times>();
  readonly #codes = new Map<string, CodeCount>();
  /** Of the call that is being counted: milliseconds by stage. */
  readonly #ms: Record<RoadStage, number> = zeros();
  #callNo = 0;

  /** Endpoints whose series are to be there before their first call, so that rates see that one too. */
  expect(endpoints: readonly NamedEndpoint[]): void {
    for (const endpoint of endpoints) {
      for (const version of Object.values(endpoint.versions)) this.#slot({ endpoint, version });
    }
  }

  /** Counts an answered call. */
  note(led: Led | 'none' | 'twin', outcome: Outcome, times: StageTimes): void {
    const slot = typeof led === 'string' ? this.#others[led] : this.#slot(led);
    slot.counts[outcomeOf(outcome)]++;
    if (outcome.refused !== undefined) this.#noteCodes(outcome.refused.details);
    slot.times.whole.note(times.end() / 1000);
    this.#noteStages(slot.times.stages, times);
  }

  families(): Family[] {
    const slots = () => [...this.#slots.values(), ...Object.values(this.#others)];
    const times = () =>
      [
        ...this.#times,
        ...Object.values(this.#others).map((slot) => [slot.endpoint, slot.times]),
      ] as [string, Times][];
    const duration = 'openirp_call_duration_seconds';
    const stage = 'openirp_stage_duration_seconds';
    return [
      {
        name: 'openirp_calls_total',
        help: 'Calls of the API by endpoint, version and outcome',
        type: 'counter',
        read: () =>
          slots().flatMap(({ endpoint, version, counts }) =>
            outcomes.map((outcome) => ({
              labels: { endpoint, version, outcome },
              value: counts[outcome],
            })),
          ),
      },
      {
        name: 'openirp_call_errors_total',
        help: 'Refusals and faults by code; a call counts once for each of its codes',
        type: 'counter',
        read: () =>
          [...this.#codes].map(([code, { count }]) => ({ labels: { code }, value: count })),
      },
      {
        name: duration,
        help: 'Seconds from the arrival of a call to its answer, by endpoint',
        type: 'histogram',
        read: () =>
          times().flatMap(([endpoint, { whole }]) => samplesOf(duration, { endpoint }, whole)),
      },
      {
        name: stage,
        help: 'Seconds that a call spent in a stage of the road, by endpoint and stage',
        type: 'histogram',
        read: () =>
          times().flatMap(([endpoint, { stages }]) =>
            roadStages.flatMap((name) => {
              const spread = stages[name];
              return spread === undefined
                ? []
                : samplesOf(stage, { endpoint, stage: name }, spread);
            }),
          ),
      },
    ];
  }

  #slot({ endpoint, version }: Led): Slot {
    const known = this.#slots.get(version);
    if (known !== undefined) return known;
    const { name, versions } = endpoint;
    const versionName = Object.keys(versions).find((one) => versions[one] === version) ?? '';
    const times = this.#times.get(name) ?? newTimes();
    this.#times.set(name, times);
    const slot = slotOf(name, versionName, times);
    this.#slots.set(version, slot);
    return slot;
  }

  #noteCodes(details: readonly { readonly code: string }[]): void {
    const callNo = ++this.#callNo;
    for (const { code } of details) {
      const known = this.#codes.get(code) ?? this.#newCode(code);
      if (known.callNo === callNo) continue;
      known.callNo = callNo;
      known.count++;
    }
  }

  #newCode(code: string): CodeCount {
    const label = eInvoiceCodes.has(code) || ewayBillCodes.has(code) ? code : otherCode;
    const count = this.#codes.get(label) ?? { count: 0, callNo: 0 };
    this.#codes.set(label, count);
    return count;
  }

  /** A stage that was entered more than once counts with the sum of its times. */
  #noteStages(spreads: Times['stages'], times: StageTimes): void {
    const { entered } = times;
    const ms = this.#ms;
    for (let place = 0; place < entered.length; place++) ms[entered[place]!] += times.msAt(place);
    for (let place = 0; place < entered.length; place++) {
      const stage = entered[place]!;
      if (ms[stage] < 0) continue;
      spreads[stage] ??= new Spread(secondsBounds);
      spreads[stage].note(ms[stage] / 1000);
      // Below zero: it has been counted.
      ms[stage] = -1;
    }
    for (let place = 0; place < entered.length; place++) ms[entered[place]!] = 0;
  }
}

const newTimes = (): Times => ({ whole: new Spread(secondsBounds), stages: {} });

const slotOf = (endpoint: string, version: string, times: Times): Slot => ({
  ...{ endpoint, version, times },
  counts: { ok: 0, refused: 0, busy: 0, fault: 0 },
});

const zeros = () =>
  Object.fromEntries(roadStages.map((stage) => [stage, 0])) as Record<RoadStage, number>;
