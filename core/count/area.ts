/**
 * What a source file of a Python's library is for: the library itself, its tests, the tools that are bundled
 * with it (an editor, an installer), or what was installed beside it.
 */
export const areas = ['library', 'tests', 'tools', 'site-packages'] as const;

/** One of the parts that a library is cut into. */
export type Area = (typeof areas)[number];

/** What counts unless somebody says otherwise. */
export const defaultAreas: readonly Area[] = ['library', 'tools'];

/** `dist-packages` is Debian's name for it. */
const sitePackagesFolders: ReadonlySet<string> = new Set(['site-packages', 'dist-packages']);
/** Python keeps tests in `test/`, in a package's `test` or `tests`, and IDLE's in `idle_test`. */
const testFolders: ReadonlySet<string> = new Set(['test', 'tests', 'idle_test']);
/** Only at the top: a package inside of another is that package's, whatever it is called. */
const toolFolders: ReadonlySet<string> = new Set(['idlelib', 'lib2to3', 'turtledemo', 'ensurepip']);

/** Whether a folder of this name holds what was installed beside a library. */
export function isSitePackages(folder: string): boolean {
  return sitePackagesFolders.has(folder);
}

/**
 * The area of a file by its path below the library, with `/`: `json/decoder.py` is library, `idlelib/help.py`
 * tools, `idlelib/idle_test/test_help.py` tests. Only folders decide: `test.py` is library.
 */
export function areaOf(path: string): Area {
  const folders = path.split('/').slice(0, -1);
  if (folders.some(isSitePackages)) return 'site-packages';
  if (folders.some((folder) => testFolders.has(folder))) return 'tests';
  return toolFolders.has(folders[0] ?? '') ? 'tools' : 'library';
}

/** The area of what is in a folder, by its path below the library: of `idlelib` tools. */
export function areaOfFolder(path: string): Area {
  return areaOf(`${path}/`);
}
