/** Programs by other people that some tests compare with, as they and their Debian packages are called. */
const TOOLS = ['multimon-ng'];

/**
 * Installs what only tests use, as root on Debian or Ubuntu. Elsewhere, and where it fails, it says what is wanting:
 * the tests that need it are skipped, and nothing else depends on it.
 * @param {Pick<import('./system.mjs').Computer, 'isRoot' | 'hasApt' | 'knowsPackage' | 'install'>} computer
 * @param {(name: string) => boolean} isThere
 * @param {(line: string) => void} say
 */
export async function provideTestTools(computer, isThere, say) {
  for (const tool of TOOLS.filter((name) => !isThere(name))) {
    if (await canInstall(computer, tool)) {
      say(`Set-up: ${tool} …`);
      if ((await computer.install([tool])).code === 0) continue;
    }
    say(`${tool} is not installed: the tests that compare with it are skipped.`);
  }
}

/**
 * @param {Pick<import('./system.mjs').Computer, 'isRoot' | 'hasApt' | 'knowsPackage'>} computer
 * @param {string} name
 */
async function canInstall({ isRoot, hasApt, knowsPackage }, name) {
  return isRoot && (await hasApt()) && knowsPackage(name);
}
