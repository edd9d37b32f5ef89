/** A case of a `cases/*.txt` file. */
interface SourceCase {
  readonly title: string;
  readonly source: string;
  readonly expected: string;
}

/**
 * The cases of a text in which each is
 *
 *     # title
 *     source
 *     ==> landmarks
 *
 * with a blank line between them. The source may hold comments: a title is the first line of its case.
 */
export function sourceCases(text: string): SourceCase[] {
  return Array.from(text.matchAll(/^# (.+)\n([^]*?)\n==> ?(.*)$/gm), ([, title, source, expected]) => ({
    title: title ?? '',
    source: source ?? '',
    expected: expected ?? '',
  }));
}
