/**
 * Which Debian and Ubuntu packages hold what Electron links to. Where there are two, the first is the name
 * since the change to 64-bit times (Debian 13, Ubuntu 24.04) and the second the one before.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const packagesOf = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
};

/**
 * The packages that hold these libraries on this system, each once. `exists` tells which names it knows; a
 * system that knows none of them, as before its first update, is taken for an older one.
 * @param {readonly string[]} libraries
 * @param {(name: string) => Promise<boolean>} exists
 */
export async function packagesFor(libraries, exists) {
  /** @type {Set<string>} */
  const packages = new Set();
  /** @type {string[]} */
  const unknown = [];
  for (const library of libraries) {
    const names = packagesOf[library] ?? [];
    const name = (await firstThat(names, exists)) ?? names.at(-1);
    if (name === undefined) unknown.push(library);
    else packages.add(name);
  }
  return { packages: [...packages].sort(), unknown };
}

/**
 * @param {readonly string[]} names
 * @param {(name: string) => Promise<boolean>} exists
 */
async function firstThat(names, exists) {
  for (const name of names) if (await exists(name)) return name;
  return null;
}
