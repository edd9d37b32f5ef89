import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOurs, isStartPage } from '../../electron/app-address.ts';
import { CONTENT_SECURITY_POLICY, answer, fileOf } from '../../electron/app-protocol.ts';

describe('the app protocol', () => {
  let above: string;
  let folder: string;
  const get = (url: string, method = 'GET') => answer({ method, url }, folder);

  beforeAll(() => {
    above = mkdtempSync(join(tmpdir(), 'sounder-protocol-'));
    folder = join(above, 'renderer');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    mkdirSync(join(above, 'renderer-other'));
    writeFileSync(join(above, 'secret.txt'), 'secret');
    writeFileSync(join(above, 'renderer-other', 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<title>Sounder</title>');
    writeFileSync(join(folder, 'assets', 'a b.js'), 'let a;');
    writeFileSync(join(folder, 'plex.woff2'), 'font');
  });
  afterAll(() => {
    rmSync(above, { recursive: true });
  });

  test('answers with the file', async () => {
    expect(await (await get('app://sounder/index.html?at=1#here')).text()).toBe('<title>Sounder</title>');
  });

  test('decodes the address', async () => {
    expect(await (await get('app://sounder/assets/a%20b.js')).text()).toBe('let a;');
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/a%20b.js', 'text/javascript; charset=utf-8'],
    ['plex.woff2', 'font/woff2'],
  ])('says what %s is', async (path, type) => {
    expect((await get(`app://sounder/${path}`)).headers.get('Content-Type')).toBe(type);
  });

  test.each(['index.html', 'absent.html', '%2e%2e%2fsecret.txt'])(
    'sends the policy and nosniff with the answer to %s',
    async (path) => {
      const { headers } = await get(`app://sounder/${path}`);
      expect(headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    },
  );

  test('allows a page nothing but its own files, data pictures and blobs for sound', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s', async (method) => {
    expect((await get('app://sounder/index.html', method)).status).toBe(405);
  });

  test.each(['app://sounder/absent.html', 'app://sounder/assets', 'app://sounder/assets/'])(
    'finds nothing at %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  test.each([
    'app://sounder/%2e%2e%2fsecret.txt',
    'app://sounder/assets/..%2f..%2fsecret.txt',
    'app://sounder/..%2frenderer-other/secret.txt',
    'app://sounder/..%5csecret.txt',
    'app://sounder/assets%5c..%5c..%5csecret.txt',
    'app://sounder/index.html%00.png',
    'app://sounder/%',
    'app://sounder/%ff',
    'app://sounder/',
    'app://elsewhere/index.html',
    'app://sounder.elsewhere/index.html',
    'app://user@sounder/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'https://sounder/index.html',
    'no address',
  ])('refuses %s', async (url) => {
    expect((await get(url)).status).toBe(403);
  });

  test('looks for an absolute path below its folder', () => {
    expect(fileOf('app://sounder//etc/passwd', folder)).toBe(join(folder, 'etc', 'passwd'));
    expect(fileOf('app://sounder/%2fetc%2fpasswd', folder)).toBe(join(folder, 'etc', 'passwd'));
  });

  test('never leaves its folder, whatever is asked', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      '%00',
      '%252e',
      'a',
      ':',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = fileOf(`app://sounder/${parts.join('')}`, folder);
        expect(file === null || file.startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});

describe('an address', () => {
  test('is ours on the host sounder of the scheme app only', () => {
    expect(isOurs('app://sounder/anything')).toBe(true);
    expect(isOurs('app://sounder.org/')).toBe(false);
    expect(isOurs('https://sounder/')).toBe(false);
    expect(isOurs('')).toBe(false);
  });

  test('is the start page whatever is asked of it', () => {
    expect(isStartPage('app://sounder/index.html?a#b')).toBe(true);
    expect(isStartPage('app://sounder/other.html')).toBe(false);
    expect(isStartPage('https://sounder/index.html')).toBe(false);
  });
});
