import type { AttachedFile, ReportKind } from '../../applications/application.ts';
import { PageRefusal } from '../refusal.ts';
import type { Visit } from '../visit.ts';

const types = { pdf: 'application/pdf', signed: 'application/jose' } as const;

export const isReportKind = (text: string): text is ReportKind => Object.hasOwn(types, text);

/** A report to be saved, never to be shown in the browser: its type is fixed, nothing in it may run. */
export async function reportAnswer({ irp }: Visit, id: string, kind: string): Promise<Response> {
  if (!isReportKind(kind)) throw new PageRefusal(404);
  const files = await irp.applications.files(id);
  const file = files.find((one) => one.kind === kind);
  const content = file && (await irp.applications.content(id, kind));
  if (file === undefined || content === undefined) throw new PageRefusal(404);
  const headers = {
    'content-type': types[kind],
    'content-disposition': dispositionOf(file),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
  return new Response(new Uint8Array(content), { headers });
}

/** The name twice (RFC 6266): in plain ASCII, and as it is. */
function dispositionOf({ name, kind }: AttachedFile): string {
  const ending = kind === 'pdf' ? '.pdf' : '.jws';
  const whole = name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
  const ascii = whole.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
