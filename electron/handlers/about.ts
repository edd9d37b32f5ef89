import type { About } from '../../core/bridge.ts';

/** The versions and places of this run, and what became of the settings. */
export function about(
  version: string,
  process: NodeJS.Process,
  data: Pick<About, 'dataFolder' | 'settingsKeptAs'>,
): About {
  const { electron, chrome, node } = process.versions;
  return { version, electron, chromium: chrome, node, platform: platformName(process.platform), ...data };
}

function platformName(platform: NodeJS.Platform): About['platform'] {
  if (platform === 'darwin') return 'macos';
  return platform === 'win32' ? 'windows' : 'linux';
}
