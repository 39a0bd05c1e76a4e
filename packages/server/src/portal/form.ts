import { PageRefusal } from './refusal.ts';
import type { Visit } from './visit.ts';

/** A form of text fields alone takes no more. */
export const textFormBytesMax = 16 * 1024;

/** The fields of a form that was sent. Refuses with 400 what is no form, with 413 what is too large. */
export async function readForm({ request }: Visit, bytesMax = textFormBytesMax): Promise<FormData> {
  const body = await request.body(bytesMax);
  const headers = { 'content-type': request.header('content-type') ?? '' };
  try {
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    throw new PageRefusal(400);
  }
}

/** A text field; empty when it is missing, or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
