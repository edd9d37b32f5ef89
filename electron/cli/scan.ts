import { byFrequency } from '../../core/codebook/codebook.ts';
import { codebookCsv } from '../../core/codebook/csv.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import { codewordsOf } from '../../core/encode/spell-tallies.ts';
import { describeNamed } from '../engine/store/save-library.ts';
import { nodeHost } from '../python/node-host.ts';
import type { Command } from './command.ts';
import { codebookAsked, codebookOptions, codebookUsage } from './codebook-options.ts';
import { corpusNamed } from './corpus-named.ts';
import { checkName, readOptions, wholeNumber } from './options.ts';
import { reportJson } from './report-json.ts';
import { reportNotes, reportSummary } from './report-summary.ts';
import { tableJson } from './table-json.ts';
import { scanFolder } from './scan-folder.ts';
import { message } from './terminal.ts';
import { writeWhole } from '../write-whole.ts';

const options = {
  ...codebookOptions,
  path: { type: 'string' },
  top: { type: 'string', default: '10' },
  'no-store': { type: 'boolean', default: false },
  out: { type: 'string' },
  table: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `sounder scan` */
export const scan: Command = {
  does: 'what a library is made of, with codewords',
  usage: `usage: sounder scan [--path PATH] [--method M] [--max-length N] [--top N] [--no-store]
                    [--out FILE.csv] [--table FILE.json] [--json]

Counts the keywords, docstring marks and characters of every .py file of a library and gives them codewords.
What is counted is stored in the app's database, so that the next time only what changed is read; a folder or
zip named here stays in the app's list of Pythons too, until it is forgotten there. With --no-store neither is.

  --path PATH     every .py file below a folder or in a zip, but none in site-packages, dist-packages and
                  __pycache__; without it the newest Python's library and bundled tools
${codebookUsage('huffman')}  --top N         how many of each to list: 10 unless told
  --no-store      count without the database, and leave nothing in the app's list
  --out FILE.csv  write symbol, count, code and kind of all symbols, most frequent first
  --table FILE.json
                  write all counts by area as a table, which compare and the app's Compare take
  --json          print all counts as JSON instead of the summary, whatever --top says
`,
  run: async (args) => {
    const { values } = readOptions(args, options);
    const { method, maxLength } = codebookAsked(values, 'huffman');
    const top = wholeNumber('--top', values.top);
    checkName('--out', values.out);
    checkName('--table', values.table);
    const host = nodeHost();
    const { path, ...corpus } = await corpusNamed(host, values.path);
    const report = await scanFolder(host, corpus, !values['no-store'], values.table !== undefined);
    const { tallies } = report;
    const codebook = tallies.length === 0 ? null : codebookBy(method, tallies, { maxLength });
    const entries = codebook === null ? [] : codewordsOf(tallies, codebook).toSorted(byFrequency);
    if (values.out !== undefined) await writeWhole(values.out, codebookCsv(entries));
    if (values.table !== undefined) {
      await writeWhole(values.table, tableJson(await describeNamed(host, corpus.library), report));
    }
    if (values.json) return reportJson(path, report);
    for (const note of reportNotes(report)) message(note);
    return reportSummary(path, report, entries, top);
  },
};
