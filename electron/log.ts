/** Says on stderr what went wrong and was dealt with, for whoever looks into it later. */
export function log(what: string): void {
  process.stderr.write(`sounder: ${what}\n`);
}
