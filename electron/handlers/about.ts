import type { About } from '../../core/bridge.ts';

/** The versions and places of this run. */
export function about(version: string, process: NodeJS.Process, dataFolder: string): About {
  const { electron, chrome, node } = process.versions;
  return { version, electron, chromium: chrome, node, platform: platformName(process.platform), dataFolder };
}

function platformName(platform: NodeJS.Platform): About['platform'] {
  if (platform === 'darwin') return 'macos';
  return platform === 'win32' ? 'windows' : 'linux';
}
