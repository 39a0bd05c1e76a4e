import type { Facts, LargeMasters } from '../facts.ts';
import { rule } from '../rule.ts';
import { codesAtFault } from './codes-at-fault.ts';
import { isInTariff } from './hsn.ts';
import { service, withLines } from './lines-example.ts';

/** Chapters are all there is to go by where the list is not loaded, or not to be insisted on. */
const isKnown = (hsn: string, { masters, settings }: Facts): boolean =>
  isInTariff(hsn) &&
  (settings.unknownHsn === 'accept' || masters === undefined || masters.hasHsn(hsn));

/** A list with a code of eight digits that lacks the six-digit code above it. */
const masters: LargeMasters = {
  hasHsn: (code) => ['84713010', '39152000'].includes(code),
  stateOfPin: () => undefined,
};
const strictly = { masters, settings: { unknownHsn: 'refuse' } } as const;

export default rule({
  id: 'items/hsn-known',
  code: '2176',
  message: 'HSN code(s)-{0} is invalid',
  at: 'ItemList[].HsnCd',
  source: 'validations, items 6.4 and 6.7',
  confidence: 'sure',
  why: 'The rate of tax hangs on the code, so it has to be one of the tariff.',
  cure: 'Use a code of the list; where six digits are refused, one of the eight-digit codes below.',
  holds: ({ lines }, facts) => codesAtFault(lines, 'HsnCd', ({ hsn }) => isKnown(hsn, facts)),
  accepts: {
    'a code of the list': { ...strictly },
    'a code of eight digits whose parent is not listed': {
      invoice: { ItemList: [{ HsnCd: '39152000' }] },
      ...strictly,
    },
    'any code of the chapter where no list is loaded': {
      invoice: { ItemList: [{ HsnCd: '84999999' }] },
      settings: { unknownHsn: 'refuse' },
    },
    'a code that the list lacks, where it is not insisted on': {
      invoice: { ItemList: [{ HsnCd: '391520' }] },
      masters,
    },
    'a service': { invoice: withLines(service) },
  },
  refuses: {
    'a code that the list lacks': {
      invoice: { ItemList: [{ HsnCd: '391520' }] },
      ...strictly,
    },
    'the chapter that is kept free': { invoice: { ItemList: [{ HsnCd: '77010000' }] } },
    'chapter 00': { invoice: { ItemList: [{ HsnCd: '00010000' }] } },
    'several codes, told in one message': {
      invoice: withLines({ HsnCd: '7701' }, {}, { HsnCd: '7702' }, { HsnCd: '7701' }),
    },
  },
});
