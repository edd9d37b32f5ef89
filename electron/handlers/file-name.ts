/** So long a name every file system takes, whatever it is written in. */
const LONGEST = 60;

/** A name as that of a file, on any system; `otherwise` where nothing is left of it. */
export function fileNameOf(name: string, otherwise: string): string {
  const safe = Array.from(name.replace(/[\\/:*?"<>|\p{C}]/gu, '-')).slice(0, LONGEST);
  return safe.join('').replace(/^\.+|[. ]+$/g, '') || otherwise;
}
