import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from './app.ts';

/** A site of somebody else's on this computer, while a file's tests run: it tells who came in a test. */
export function otherSite(): { readonly requests: readonly string[]; readonly address: string } {
  const requests: string[] = [];
  const site = { requests, address: '' };
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('<title>elsewhere</title>');
  });
  test.beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  test.beforeEach(() => void requests.splice(0));
  test.afterAll(() => server.close());
  return site;
}
