import type { OpenApiDocument } from '../open-api.ts';
import type { Node } from '../published.ts';

/** Members whose values the collection knows better than an example does. */
const filledIn: Readonly<Record<string, string>> = {
  UserName: '{{user_name}}',
  Password: '{{password}}',
  AppKey: '{{appKey}}',
  Irn: '{{irn}}',
  ewbNo: '{{ewbNo}}',
};

/**
 * The body as a user of the collection types it: the plain payload, which a script will seal. Beside
 * it an `action`, where the envelope has one. Undefined for a call without a body.
 */
export function plainBody(
  requestBody: Node | undefined,
  document: OpenApiDocument,
): string | undefined {
  if (requestBody === undefined) return undefined;
  const content = requestBody.content as Record<string, { schema: Node }>;
  const members = content['application/json']!.schema.properties as Record<string, Node>;
  const payload = payloadIn(members.Data!, document);
  const { action } = members;
  const typed = { ...(action === undefined ? {} : { action: action.const }), ...filled(payload) };
  return JSON.stringify(typed, null, 2);
}

/** The example of the payload that is sealed into a member. */
function payloadIn({ contentSchema }: Node, { components }: OpenApiDocument): Node {
  const { $ref } = contentSchema as { $ref: string };
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  const [example] = components.schemas[name]!.examples as Node[];
  return example!;
}

function filled(payload: Node): Node {
  const members = Object.entries(payload).map(([name, value]) => [name, filledIn[name] ?? value]);
  const whole = Object.fromEntries(members);
  return whole.DocDtls === undefined ? whole : { ...whole, ...freshDocument(whole) };
}

/** An invoice of the caller, of today, under a number that was not used before. */
const freshDocument = ({ DocDtls, SellerDtls }: Node): Node => ({
  DocDtls: { ...(DocDtls as Node), No: 'PM/{{$timestamp}}', Dt: '{{today}}' },
  SellerDtls: { ...(SellerDtls as Node), Gstin: '{{gstin}}' },
});
