/** The paths that stand in every one of these lists. */
export function sharedModules(lists: readonly Iterable<string>[]): ReadonlySet<string> {
  const [first, ...others] = lists.map((list) => new Set(list));
  if (first === undefined) return new Set();
  return new Set([...first].filter((path) => others.every((other) => other.has(path))));
}
