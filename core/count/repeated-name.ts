/** How deep names are looked at: in the outermost braces and in those right within. */
const DEPTH = 2;

/**
 * A name that stands twice in the outermost object of `json`, or in one right within it; null where there is
 * none. `JSON.parse` would keep the last without a word. `json` must be sound JSON.
 */
export function repeatedName(json: string): string | null {
  const names: Set<string>[] = [];
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json.charAt(at)) {
      case '{':
      case '[':
        if (depth < DEPTH) names[depth] = new Set();
        depth++;
        break;
      case '}':
      case ']':
        depth--;
        break;
      case '"': {
        const end = endOfString(json, at);
        const known = names[depth - 1];
        if (depth <= DEPTH && known !== undefined && isBeforeColon(json, end)) {
          const name = String(JSON.parse(json.slice(at, end)));
          if (known.has(name)) return name;
          known.add(name);
        }
        at = end - 1;
      }
    }
  }
  return null;
}

/** Where the string ends that begins at `start`, after its quote. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Only a name has a colon after it. */
function isBeforeColon(json: string, end: number): boolean {
  let at = end;
  while (' \t\n\r'.includes(json[at] ?? ':')) at++;
  return json[at] === ':';
}
