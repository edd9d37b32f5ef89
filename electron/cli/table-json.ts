import { TABLE_FORMAT, TABLE_VERSION } from '../../core/count/area-table.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { pythonName } from '../../core/python/python-name.ts';
import type { Report } from './report.ts';

/** A report's counts by area as a table that can be compared, also where the library is not. */
export function tableJson(library: FoundInstallation, { parts }: Pick<Report, 'parts'>): string {
  const { implementation, version } = library;
  const content = {
    ...{ format: TABLE_FORMAT, version: TABLE_VERSION, implementation, python: version },
    source: `${pythonName(library)} in ${library.library}`,
    command: 'sounder scan --table',
    trimmed: false,
    areas: Object.fromEntries(
      parts.map(({ area, files, bytes, tallies }) => {
        const counts = Object.fromEntries(tallies.map(({ symbol, count }) => [symbol, count]));
        return [area, { files, bytes, counts }];
      }),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
