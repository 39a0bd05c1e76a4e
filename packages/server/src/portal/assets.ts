import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Island, readIslands } from './islands.ts';

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
  answer(path: string, acceptsGzip: boolean): Promise<Response | undefined>;
}

const folder = new URL('./assets/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the files once: every script and picture, and the style sheets as one. */
export function readAssets(): Assets {
  const byUrl = new Map<string, () => Promise<Asset>>();
  const urls = new Map<string, string>();
  const put = (name: string, url: string, load: () => Promise<Asset>) => {
    urls.set(name, url);
    byUrl.set(url, load);
  };
  const add = (name: string, bytes: Buffer) => {
    const asset = assetOf(name, bytes);
    put(name, asset.url, async () => asset);
  };
  for (const name of filesIn('.')) add(name, read(name));
  // In the order of their names: what comes later may build on what came before.
  add('portal.css', Buffer.concat(filesIn('styles').map((name) => read(`styles/${name}`))));
  for (const island of readIslands()) {
    const url = urlOf(island.name, island.hash);
    put(island.name, url, () => islandAsset(url, island));
  }
  return {
    urlOf: (name) => {
      const url = urls.get(name);
      if (url === undefined) throw new Error(`no asset is called ${name}`);
      return url;
    },
    answer: async (path, acceptsGzip) => {
      const asset = await byUrl.get(path)?.();
      return asset && answerOf(asset, acceptsGzip);
    },
  };
}

const read = (name: string): Buffer => readFileSync(new URL(name, folder));

const filesIn = (place: string): string[] =>
  readdirSync(new URL(`${place}/`, folder))
    .filter((name) => /\.(css|js|svg)$/.test(name))
    .toSorted();

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `/assets/portal.0a1b2c3d4e.css` of `portal.css`. */
const urlOf = (name: string, version: string): string =>
  `/assets/${name.slice(0, -endingOf(name).length)}${version}.${endingOf(name)}`;

function assetOf(name: string, bytes: Buffer): Asset {
  const url = urlOf(name, hash('sha256', bytes).slice(0, 10));
  return { url, type: types[endingOf(name)]!, bytes, gzipped: gzipSync(bytes, { level: 9 }) };
}

const islandAsset = async (url: string, island: Island): Promise<Asset> => ({
  url,
  type: types.js!,
  ...(await island.bytes()),
});

function answerOf({ type, bytes, gzipped }: Asset, acceptsGzip: boolean): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    ...(acceptsGzip ? { 'content-encoding': 'gzip' } : {}),
  };
  return new Response(new Uint8Array(acceptsGzip ? gzipped : bytes), { headers });
}
