import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const types = {
  'portal.css': 'text/css; charset=utf-8',
  'portal.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof types;

/** The files that pages ask for. Their names carry a hash, so that browsers may keep them for good. */
export interface Assets {
  /** `/assets/portal.0a1b2c3d4e.css` */
  urlOf(name: AssetName): string;
  /** The answer to a path, or undefined where there is nothing. */
  answer(path: string): Response | undefined;
}

/** Reads the files once. */
export function readAssets(): Assets {
  const urls = new Map<AssetName, string>();
  const files = new Map<string, { readonly bytes: Buffer; readonly type: string }>();
  for (const [name, type] of Object.entries(types) as [AssetName, string][]) {
    const bytes = readFileSync(new URL(`./assets/${name}`, import.meta.url));
    const digest = hash('sha256', bytes).slice(0, 10);
    const url = `/assets/${name.replace('.', `.${digest}.`)}`;
    urls.set(name, url);
    files.set(url, { bytes, type });
  }
  return {
    urlOf: (name) => urls.get(name)!,
    answer: (path) => {
      const file = files.get(path);
      if (file === undefined) return undefined;
      const headers = {
        'content-type': file.type,
        'cache-control': 'public, max-age=31536000, immutable',
      };
      return new Response(new Uint8Array(file.bytes), { headers });
    },
  };
}
