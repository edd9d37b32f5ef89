import { codebookJson } from '../../core/codebook/json.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import { sounderError } from '../../core/errors.ts';
import { codebookAsked, codebookOptions, codebookUsage } from './codebook-options.ts';
import { codebookSummary } from './codebook-summary.ts';
import { readCodebookTallies } from './codebook-tallies.ts';
import type { Command } from './command.ts';
import { checkName, readOptions } from './options.ts';
import { writeWhole } from '../write-whole.ts';

const options = {
  ...codebookOptions,
  path: { type: 'string' },
  from: { type: 'string' },
  'no-escape': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

/** `sounder codebook` */
export const codebook: Command = {
  does: 'a codebook and its figures',
  usage: `usage: sounder codebook [--path PATH | --from TABLE.json] [--method M] [--max-length N] [--no-escape]
                        [--json] [--out BOOK.json]

Makes a codebook of dots and dashes from what was counted, and prints its figures and its codewords, most
frequent symbol first.

  --path PATH        count every .py file below a folder or in a zip, as scan does; without it the newest
                     Python's library and bundled tools
  --from TABLE.json  take the counts from a file, - for stdin: what scan --json prints, or an object of counts
${codebookUsage('huffman', 19)}  --no-escape        no codeword for what was not counted
  --json             print the codebook as JSON instead
  --out BOOK.json    write the codebook as JSON

Above 5,000 symbols fastest-prefix gives codewords to the most frequent; its JSON lists the others, which are
sent by the escape, as "folded".
`,
  run: async (args) => {
    const { values } = readOptions(args, options);
    if (values.path !== undefined && values.from !== undefined) {
      throw sounderError('bad-usage', '--path and --from do not go together');
    }
    checkName('--from', values.from);
    checkName('--out', values.out);
    const { method, maxLength } = codebookAsked(values, 'huffman');
    const { from, tallies } = await readCodebookTallies(values);
    const book = codebookBy(method, tallies, { maxLength, hasEscape: !values['no-escape'] });
    const json = codebookJson(book);
    if (values.out !== undefined) await writeWhole(values.out, json);
    return values.json ? json : codebookSummary(from, book, tallies);
  },
};
