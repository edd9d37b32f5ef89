/** Folders that are no part of a Python's own source: what was installed beside it, and compiled files. */
const notCounted: ReadonlySet<string> = new Set(['site-packages', 'dist-packages', '__pycache__']);

/** Whether the modules in a folder of this name count: every area of a library but site-packages. */
export function folderCounts(name: string): boolean {
  return !notCounted.has(name);
}

/** Whether a file of this name is a module: `os.py`. */
export function isModuleName(name: string): boolean {
  return name.endsWith('.py');
}
