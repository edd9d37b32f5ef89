import { resolve } from 'node:path';
import { areas, defaultAreas } from '../../core/count/area.ts';
import { codebookCsv } from '../../core/codebook/csv.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import { sounderError } from '../../core/errors.ts';
import type { Host } from '../python/host.ts';
import { realPath } from '../python/look.ts';
import { nodeHost } from '../python/node-host.ts';
import type { Command } from './command.ts';
import { methodNamed, readOptions } from './options.ts';
import { findPythons } from './pythons.ts';
import type { Corpus } from './report.ts';
import { reportJson } from './report-json.ts';
import { reportNotes, reportSummary } from './report-summary.ts';
import { scanFolder } from './scan-folder.ts';
import { message } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

const options = {
  path: { type: 'string' },
  method: { type: 'string', default: 'huffman' },
  top: { type: 'string', default: '10' },
  'no-store': { type: 'boolean', default: false },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `sounder scan` */
export const scan: Command = {
  does: 'what a library is made of, with codewords',
  usage: `usage: sounder scan [--path PATH] [--method M] [--top N] [--no-store] [--out FILE.csv] [--json]

Counts the keywords, docstring marks and characters of every .py file of a library and gives them codewords.
What is counted is stored in the app's database, so that the next time only what changed is read.

  --path PATH     every .py file below a folder or in a zip, but none in site-packages, dist-packages and
                  __pycache__; without it the newest Python's library and bundled tools
  --method M      huffman (the default), huffman-heap, huffman-dots
  --top N         how many of each to list: 10 unless told
  --no-store      count without the database
  --out FILE.csv  write symbol, count, code and kind of all symbols, most frequent first
  --json          print all counts as JSON instead of the summary
`,
  run: async (args) => {
    const { values } = readOptions(args, options);
    const method = methodNamed(values.method);
    const top = wholeNumber(values.top);
    const host = nodeHost();
    const { path, ...corpus } = await chosen(host, values.path);
    const report = await scanFolder(host, corpus, !values['no-store']);
    const { tallies } = report;
    const entries = tallies.length === 0 ? [] : codebookBy(method, tallies, true).entries;
    if (values.out !== undefined) writeWhole(values.out, codebookCsv(entries));
    if (values.json) return reportJson(path, report);
    for (const note of reportNotes(report)) message(note);
    return reportSummary(path, report, entries, top);
  },
};

const walkedAreas = areas.filter((area) => area !== 'site-packages');

/** The folder that was named, or the newest Python's library without its tests. */
async function chosen(host: Host, path: string | undefined): Promise<Corpus & { readonly path: string }> {
  if (path === '') throw sounderError('bad-usage', '--path names no folder');
  if (path !== undefined) {
    const library = realPath(host.files, resolve(path)) ?? resolve(path);
    return { path: resolve(path), library, areas: walkedAreas };
  }
  const [newest] = await findPythons(host);
  if (newest === undefined) throw sounderError('no-python');
  return { path: newest.library, library: newest.library, areas: defaultAreas };
}

function wholeNumber(text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number > 0) return number;
  throw sounderError('bad-usage', `--top takes a whole number above zero, not ${text}`);
}
