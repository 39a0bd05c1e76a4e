import { PageRefusal } from './refusal.ts';
import type { Visit } from './visit.ts';

/** A form of text fields alone takes no more. */
export const textFormBytesMax = 16 * 1024;

/** No form of the portal has more; parsers take their time with very many. */
const fieldsMax = 2_000;

/** The fields of a form that was sent. Refuses with 400 what is no form, with 413 what is too large. */
export async function readForm({ request }: Visit, bytesMax = textFormBytesMax): Promise<FormData> {
  const body = await request.body(bytesMax);
  const contentType = request.header('content-type') ?? '';
  if (hasTooMany(body, contentType)) throw new PageRefusal(400);
  const headers = { 'content-type': contentType };
  try {
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    throw new PageRefusal(400);
  }
}

function hasTooMany(body: Buffer, contentType: string): boolean {
  const [, boundary] = /boundary="?([^";]+)/i.exec(contentType) ?? [];
  const mark = boundary === undefined ? '&' : `--${boundary}`;
  let count = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (++count > fieldsMax) return true;
  }
  return false;
}

/** A text field; empty when it is missing, or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
