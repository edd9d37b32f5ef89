/** One thing that can be asked on the command line. */
export interface Command {
  /** What it does, in a line. */
  readonly does: string;
  /** What `--help` prints. */
  readonly usage: string;
  /** Does it, and returns what goes to stdout. Throws a SounderError: `bad-usage` where it was asked wrongly. */
  readonly run: (args: readonly string[]) => Promise<string>;
}
