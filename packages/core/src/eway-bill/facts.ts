import type { Day } from '../ist.ts';
import type { Distance } from '../masters/distance.ts';
import type { LargeMasters } from '../masters/large-masters.ts';
import { defaultRuleSettings, type Facts } from '../rules/facts.ts';

/** Switches of rules about which the published texts leave a choice. */
export interface EwayBillSettings {
  /** Refuse a transporter whose check digit is wrong. */
  readonly checkDigits: boolean;
  /**
   * Which distances the sender's own one is held against, give or take a tenth: those that somebody
   * measured, or estimates as well. An estimate is a straight line made longer; an honest distance is
   * often a tenth away from it.
   */
  readonly distanceWindow: 'stored' | 'estimated';
}

export const defaultEwayBillSettings: EwayBillSettings = {
  checkDigits: false,
  distanceWindow: 'stored',
};

/** How the register of transporters stands to an id. */
export type TransporterStanding = 'known' | 'unknown' | 'cancelled';

/** The world outside a document, as far as its e-way bill needs it. */
export interface EwayBillFacts {
  /** Today in India. */
  readonly today: Day;
  /**
   * The distance between two PIN codes, as `request.from` and `request.to` name them; undefined when
   * nobody can tell.
   */
  readonly distance: (fromPin: number, toPin: number) => Distance | undefined;
  /**
   * Whether a GSTIN is blocked for not filing returns; undefined for one that the register does not
   * know. Unset where there is no register.
   */
  readonly isBlocked?: ((gstin: string) => boolean | undefined) | undefined;
  /** Unset where there is no register of transporters. */
  readonly transporter?: ((id: string) => TransporterStanding | undefined) | undefined;
  /** The large lists as an operator has imported them; unset for those that ship. */
  readonly masters?: LargeMasters | undefined;
  readonly settings: EwayBillSettings;
}

/** The facts that rules about places ask for. */
export const placeFacts = ({ today, masters }: EwayBillFacts): Facts => ({
  today,
  masters,
  settings: defaultRuleSettings,
});
