/** A path in pieces: `folder` gives way first where there is little room, then `name`; the others stay. */
export interface PathParts {
  readonly start: string;
  readonly folder: string;
  readonly name: string;
  readonly end: string;
}

/** So many letters say where a path begins, and how its name ends. */
const START = 5;
const END = 10;
/** What would win no more than this by being cut is not: the dots need room as well. */
const SPARED = 4;

/** Parts a path for showing, its last `kept` names as one. Both kinds of separators: a library's is the system's. */
export function partsOf(path: string, kept: number): PathParts {
  const at = Math.max(0, path.search(new RegExp(`(?:[\\\\/][^\\\\/]+){${String(kept)}}$`)));
  const [folders, name] = [path.slice(0, at), path.slice(at)];
  const start = folders.length <= START + SPARED ? folders.length : wholeAt(folders, START);
  const end = name.length <= END + SPARED ? 0 : wholeAt(name, name.length - END);
  return {
    start: folders.slice(0, start),
    folder: folders.slice(start),
    name: name.slice(0, end),
    end: name.slice(end),
  };
}

/** A place that parts no character in two. */
function wholeAt(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
