import { codeList, eInvoicingBegan, ewayBillsBegan } from './code-list.ts';

/** Reasons for the cancellation of an IRN (`CnlRsn`). */
export const irnCancelReasons = codeList(
  {
    title: 'Reasons to cancel an IRN',
    source:
      'Cancel IRN (masters, section 6), since 2020. 2 and 3 mean the opposite for an e-way bill.',
    validFrom: eInvoicingBegan,
  },
  {
    '1': 'Duplicate',
    '2': 'Data entry mistake',
    '3': 'Order cancelled',
    '4': 'Others',
  },
);

/** Reasons for the cancellation of an e-way bill (`cancelRsnCode`). */
export const ewbCancelReasons = codeList(
  {
    title: 'Reasons to cancel an e-way bill',
    source:
      'Cancel e-way bill (masters, section 6), since 2018. 2 and 3 mean the opposite for an IRN.',
    validFrom: ewayBillsBegan,
  },
  {
    '1': 'Duplicate',
    '2': 'Order cancelled',
    '3': 'Data entry mistake',
    '4': 'Others',
  },
);
