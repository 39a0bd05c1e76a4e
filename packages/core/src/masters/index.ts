import { ewbCancelReasons, irnCancelReasons } from './cancel-reasons.ts';
import type { CodeList } from './code-list.ts';
import { countries } from './countries.ts';
import { currencies } from './currencies.ts';
import { documentTypes, ewbDocumentTypes } from './document-types.ts';
import { hsnChapterList, serviceHeadingList } from './hsn.ts';
import { portTypes } from './ports.ts';
import { supplyTypes } from './supply-types.ts';
import { blockStatusNames, taxpayerStatusNames, taxpayerTypeNames } from './taxpayer-types.ts';
import { transportModes, vehicleTypes } from './transport-modes.ts';
import { units } from './units.ts';

export { type Distance, defaultRoadFactor, estimatedKm } from './distance.ts';
export { type GstRate, gstRates, gstRatesSource } from './gst-rates.ts';
export { type HsnStanding, hsnTitle, isHeading } from './hsn.ts';
export {
  type HsnList,
  type HsnRow,
  hsnList,
  type LargeMasters,
  largeMasters,
  shippedMasters,
} from './large-masters.ts';
export { foldOffices, type PinOffice } from './pin-offices.ts';
export { type PinList, pinList } from './pins.ts';
export { stateByName } from './state-names.ts';
export { isState, type State, stateName, states, statesSource } from './states.ts';

/** The plain code lists; states and rates have more to say and stand beside them. */
export const codeLists: readonly CodeList[] = [
  supplyTypes,
  documentTypes,
  hsnChapterList,
  serviceHeadingList,
  units,
  currencies,
  countries,
  portTypes,
  transportModes,
  vehicleTypes,
  irnCancelReasons,
  ewbCancelReasons,
  ewbDocumentTypes,
  taxpayerTypeNames,
  taxpayerStatusNames,
  blockStatusNames,
];
