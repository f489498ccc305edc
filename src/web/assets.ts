import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';

type Asset = {
  readonly type: string;
  readonly plain: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer> | null;
  readonly br: Buffer<ArrayBuffer> | null;
};

/** What the browser gets besides pages, in memory: from a plain name ("styles.css") to the hashed one, and from that to its bytes. */
export type Assets = { readonly names: Readonly<Record<string, string>>; readonly files: ReadonlyMap<string, Asset> };

/** No assets at all: pages then stand without style and script. */
export const noAssets: Assets = { names: {}, files: new Map() };

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Reads what was built into `folder` (dist): assets.json and assets/. Compressed once, here. */
export function readAssets(folder: string): Assets {
  const names = namesIn(readFileSync(path.join(folder, 'assets.json'), 'utf8'));
  const kept = new Set(Object.values(names));
  const files = readdirSync(path.join(folder, 'assets')).filter((name) => kept.has(name));
  return { names, files: new Map(files.map((name) => [name, asset(path.join(folder, 'assets', name))])) };
}

function namesIn(manifest: string): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(manifest);
  if (typeof read !== 'object' || read === null) throw new Error('assets.json is not a list of names');
  return Object.fromEntries(Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

function asset(file: string): Asset {
  const plain = Buffer.from(readFileSync(file));
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const small = type.startsWith('text/') || type === 'image/svg+xml';
  return { type, plain, gzip: small ? gzipSync(plain, { level: 9 }) : null, br: small ? brotliCompressSync(plain) : null };
}

/** Answers with one asset. Its name holds a hash of its bytes, so a browser may keep it for ever. */
export function sendAsset(context: Context, { files }: Assets): Response {
  const found = files.get(context.req.param('name') ?? '');
  if (found === undefined) return context.text('Dit bestand is er niet. (No such file.)', 404);
  const accepts = context.req.header('accept-encoding') ?? '';
  const way =
    found.br !== null && /\bbr\b/.test(accepts) ? 'br' : found.gzip !== null && /\bgzip\b/.test(accepts) ? 'gzip' : 'plain';
  const headers = {
    'Content-Type': found.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    ...(way === 'plain' ? {} : { 'Content-Encoding': way }),
    ...(found.gzip === null ? {} : { Vary: 'Accept-Encoding' }),
  };
  return context.body(found[way] ?? found.plain, 200, headers);
}
