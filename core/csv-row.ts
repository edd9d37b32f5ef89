/** What a field may hold only in quotes (RFC 4180, 2.6). */
const inQuotes = /[",\r\n]/;

/**
 * A row of comma-separated values with its line end (RFC 4180). Every field is what it says and nothing is put before
 * it: a spreadsheet may take a codeword of dashes for a formula, and must be told that the column is text.
 */
export function csvRow(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(text: string): string {
  return inQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
