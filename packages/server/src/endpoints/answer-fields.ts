import Type, { type TSchema } from 'typebox';

/*
 * Members that answers have in common, with what an integrator must know of each: form, unit, example.
 */

/** The IRN of core's example invoice. */
export const exampleIrn = 'dc78edd46a914de8d200193ae44366fb4e0c6db676ee3f4ce5f3557f42327ab1';

/** An object with just these members: what is not declared is not answered. */
export const answerOf = <Members extends Record<string, TSchema>>(
  members: Members,
  about: { readonly title: string; readonly description: string },
) => Type.Object(members, { ...about, additionalProperties: false });

/** The member is always there; null says that there is nothing to tell. */
export const nullable = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** An instant as the wire writes it. */
export const instant = (description: string, example: string) =>
  Type.String({
    description: `${description} Indian Standard Time, yyyy-MM-dd HH:mm:ss.`,
    pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$',
    examples: [example],
  });

/** A calendar day in an answer; documents write theirs in another order. */
export const day = (description: string, example: string) =>
  Type.String({
    description: `${description} yyyy-MM-dd.`,
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    examples: [example],
  });

export const words = (description: string, example: string) =>
  Type.String({ description, examples: [example] });

export const gstin = (description: string, example = '29ZZIRX0001Z1ZK') =>
  Type.String({ description, pattern: '^[0-9]{2}[0-9A-Z]{13}$', examples: [example] });

export const irn = () =>
  Type.String({
    description: 'Invoice Reference Number: a SHA-256 hash in lower-case hex, 64 characters.',
    pattern: '^[0-9a-f]{64}$',
    examples: [exampleIrn],
  });

/** A JSON Web Signature in its compact form. */
export const signed = (description: string) =>
  Type.String({
    description: `${description} A JWS in compact form, signed with RS256.`,
    pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$',
    examples: ['eyJhbGciOiJSUzI1NiJ9.eyJkYXRhIjoie30iLCJpc3MiOiJOSUMifQ.c2lnbmF0dXJl'],
  });
