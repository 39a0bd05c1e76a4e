import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A file that pages ask for, ready to be sent. */
interface Asset {
  readonly url: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
}

/** The files that pages ask for. Their names carry a hash, so that browsers may keep them for good. */
export interface Assets {
  /** `/assets/portal.0a1b2c3d4e.css` of `portal.css`. Throws for a name that nobody has. */
  urlOf(name: string): string;
  /** The answer to a path, or undefined where there is nothing. */
  answer(path: string, acceptsGzip: boolean): Response | undefined;
}

const folder = new URL('./assets/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the files once: every script and picture, and the style sheets as one. */
export function readAssets(): Assets {
  const byName = new Map<string, Asset>();
  const byUrl = new Map<string, Asset>();
  const add = (name: string, bytes: Buffer) => {
    const asset = assetOf(name, bytes);
    byName.set(name, asset);
    byUrl.set(asset.url, asset);
  };
  for (const name of filesIn('.')) add(name, read(name));
  // In the order of their names: what comes later may build on what came before.
  add('portal.css', Buffer.concat(filesIn('styles').map((name) => read(`styles/${name}`))));
  return {
    urlOf: (name) => {
      const asset = byName.get(name);
      if (asset === undefined) throw new Error(`no asset is called ${name}`);
      return asset.url;
    },
    answer: (path, acceptsGzip) => {
      const asset = byUrl.get(path);
      return asset && answerOf(asset, acceptsGzip);
    },
  };
}

const read = (name: string): Buffer => readFileSync(new URL(name, folder));

const filesIn = (place: string): string[] =>
  readdirSync(new URL(`${place}/`, folder))
    .filter((name) => /\.(css|js|svg)$/.test(name))
    .toSorted();

function assetOf(name: string, bytes: Buffer): Asset {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const url = `/assets/${name.slice(0, -ending.length)}${hash('sha256', bytes).slice(0, 10)}.${ending}`;
  return { url, type: types[ending]!, bytes, gzipped: gzipSync(bytes, { level: 9 }) };
}

function answerOf({ type, bytes, gzipped }: Asset, acceptsGzip: boolean): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    ...(acceptsGzip ? { 'content-encoding': 'gzip' } : {}),
  };
  return new Response(new Uint8Array(acceptsGzip ? gzipped : bytes), { headers });
}
