import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withoutProjectTools } from '../command.mjs';
import { parseJson } from '../json.mjs';

/**
 * Fetches a package from the registry, checks its digest and unpacks it below `into`.
 * @param {{ readonly package: string, readonly integrity: string }} pinned
 * @param {string} into
 * @returns {Promise<string>} the unpacked package's folder
 */
export async function fetchPackage({ package: name, integrity }, into) {
  mkdirSync(into, { recursive: true });
  const answer = execFileSync('npm', ['pack', name, '--json', '--pack-destination', into], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutProjectTools(process.env),
  });
  const packed = /** @type {readonly { readonly filename: string }[]} */ (parseJson(answer));
  const tarball = join(into, packed[0]?.filename ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} has the digest ${found}, not ${integrity}`);
  execFileSync('tar', ['-xzf', tarball, '-C', into]);
  return join(into, 'package');
}
