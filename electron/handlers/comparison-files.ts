import { basename } from 'node:path';
import type { Bridge, ComparisonFormat } from '../../core/bridge.ts';
import { writeWhole } from '../write-whole.ts';
import type { FileQuestions } from './codebook-files.ts';
import { fileNameOf } from './file-name.ts';
import { oneQuestion } from './one-question.ts';

const formats: Readonly<Record<ComparisonFormat, string>> = {
  csv: 'Comma-separated values',
  json: 'Comparison (JSON)',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
};

/** The call that writes a comparison where the person says: the window never names a path. */
export function comparisonFileCalls({
  askForPlace,
  tell,
}: Pick<FileQuestions, 'askForPlace' | 'tell'>): Pick<Bridge, 'exportComparison'> {
  const alone = oneQuestion();
  return {
    exportComparison: (format, name, content) =>
      alone(async () => {
        const { canceled, filePath } = await askForPlace({
          defaultPath: `${fileNameOf(name, 'Comparison')}.${format}`,
          filters: [{ name: formats[format], extensions: [format] }],
          properties: ['showOverwriteConfirmation'],
        });
        if (canceled || filePath === '') return null;
        const file = basename(filePath);
        tell({ kind: 'writing', file });
        try {
          await writeWhole(filePath, content);
        } finally {
          tell(null);
        }
        return file;
      }),
  };
}
