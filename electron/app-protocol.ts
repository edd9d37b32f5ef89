import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Protocol } from 'electron';
import { APP_SCHEME, isOurs } from './app-address.ts';

/**
 * What a page may do. It is sent as a header with every answer, so that no page can come without it.
 * `worker-src blob:` is for Tone.js, whose clock is a worker made from a blob: without it newer Chromium
 * plays silence. `media-src blob:` is for sound made in the window.
 */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
};

/** What Chromium has to know of the scheme before the app is ready. */
export const SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
} as const;

/** Answers `app://sounder/…` from the files below `folder`, and nothing else. */
export function serveApp(protocol: Protocol, folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, folder));
}

/** The answer to one request: the file with its type and the content security policy, or a refusal. */
export async function answer(
  request: { readonly method: string; readonly url: string },
  folder: string,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const file = fileOf(request.url, folder);
  if (file === null) return refusal(403);
  try {
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': type } });
  } catch {
    return refusal(404); // absent, a folder or unreadable: to a page all the same
  }
}

/**
 * The file that an address of ours stands for, or null where it would leave `folder`. The address is decoded
 * first, because `%2e%2e%2f` climbs as well as `../`.
 */
export function fileOf(address: string, folder: string): string | null {
  if (!isOurs(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(folder, `.${path}`);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

const headers = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
};

function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // a lone % or broken UTF-8 names no file
  }
}
