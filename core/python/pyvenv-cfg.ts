/**
 * The folder of executables that a virtual environment was made from: the `home` of its `pyvenv.cfg`
 * (PEP 405), or null where the file names none.
 */
export function homeInPyvenvCfg(text: string): string | null {
  return /^[ \t]*home[ \t]*=[ \t]*(\S.*?)[ \t]*\r?$/im.exec(text)?.[1] ?? null;
}
