import { checkTallies } from '../../core/codebook/check-tallies.ts';
import type { Tally } from '../../core/count/tally.ts';
import { readTable } from '../../core/count/table.ts';
import { sounderError } from '../../core/errors.ts';
import { nodeHost } from '../python/node-host.ts';
import { corpusNamed } from './corpus-named.ts';
import { readInput } from './read-input.ts';
import { scanFolder } from './scan-folder.ts';
import { utf8 } from './utf8.ts';

/** Far more than a table of every character there is. */
const MOST_MEGABYTES = 64;

/** What was counted, and where: in a table, in a folder, or in the newest Python's library by the stored index. */
export async function readCodebookTallies(asked: {
  readonly path?: string | undefined;
  readonly from?: string | undefined;
}): Promise<{ readonly from: string; readonly tallies: readonly Tally[] }> {
  const { path, from } = asked;
  if (from !== undefined) {
    if (from === '') throw sounderError('bad-usage', '--from names no file');
    return { from, tallies: await talliesIn(from) };
  }
  const host = nodeHost();
  const corpus = await corpusNamed(host, path);
  // A folder somebody names in passing is not stored; the newest Python's index is brought up to date.
  const { tallies } = await scanFolder(host, corpus, path === undefined);
  return { from: corpus.path, tallies };
}

/** The tallies of a table, checked whatever will be made of them: a given code takes no look at them. */
async function talliesIn(file: string): Promise<readonly Tally[]> {
  const tallies = readTable(
    utf8(await readInput(file, MOST_MEGABYTES), (complaint) => sounderError('table-unusable', complaint)),
  );
  checkTallies(tallies);
  return tallies;
}
