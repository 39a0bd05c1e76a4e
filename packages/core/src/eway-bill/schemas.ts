import Type, { type Static } from 'typebox';
import { DispDtls, EwbDtls, ShipDtls } from '../invoice/attributes.ts';
import { shape } from '../shape/shape.ts';

const optional = Type.Optional;
const { Addr1, Addr2, Loc, Pin, Stcd } = ShipDtls.properties;
const { TransDocNo, TransDocDt } = EwbDtls.properties;

/**
 * What asks for the e-way bill of a registered invoice (wire contract 10). The transport fields are
 * those of the invoice itself.
 */
export const GenerateEwbSchema = Type.Object(
  {
    Irn: Type.String({
      title: 'Irn',
      description: 'The IRN of the registered e-invoice.',
      minLength: 64,
      maxLength: 64,
      pattern: '^[0-9a-fA-F]{64}$',
    }),
    ...EwbDtls.properties,
    TrnDocNo: optional({ ...TransDocNo, description: 'Name of TransDocNo before June 2020.' }),
    TrnDocDt: optional({ ...TransDocDt, description: 'Name of TransDocDt before June 2020.' }),
    ExpShipDtls: optional(
      Type.Object(
        { Addr1, Addr2, Loc, Pin, Stcd },
        {
          title: 'Export Ship Details',
          description: 'The port or place in India to which the goods of an export go.',
        },
      ),
    ),
    DispDtls: optional(DispDtls),
  },
  { title: 'E-Way Bill by IRN' },
);

export type GenerateEwb = Static<typeof GenerateEwbSchema>;

/** The compiled form of a request for the e-way bill of an IRN. */
export const generateEwbShape = shape(GenerateEwbSchema);
