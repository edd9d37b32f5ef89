import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { foundElectron, OFFLINE_VERSION } from './setup/electron.mjs';
import { root } from './project.mjs';

const electron = foundElectron();
if (electron === null) throw new Error('Electron is not in place. Run: npm run setup');

/**
 * How a package of the offline runtime differs: nothing is downloaded, and the SQLite addon made for that
 * Electron stands where better-sqlite3 is looked for.
 * @returns {import('electron-builder').Configuration}
 */
function offline() {
  const folder = join(root, '.runtime/electron-offline');
  return {
    electronDist: folder,
    electronVersion: OFFLINE_VERSION,
    npmRebuild: false,
    files: [
      ...files,
      '!node_modules/better-sqlite3/**',
      {
        from: join(folder, 'legacy-sqlite'),
        to: 'node_modules/better-sqlite3',
        filter: ['**/*', '!redirect.cjs', '!better-sqlite3/{deps,src}/**'],
      },
    ],
    afterPack: ({ appOutDir }) => {
      for (const part of ['legacy-sqlite', 'recipe', 'resources/default_app.asar'])
        rmSync(join(appOutDir, part), { recursive: true });
      return Promise.resolve();
    },
  };
}

const files = [
  'dist/**',
  '!dist/stamp',
  'assets/**',
  '!assets/screenshots/**',
  // Of better-sqlite3 what runs, and of its addons the one for this platform.
  '!node_modules/node-addon-api/**',
  '!node_modules/better-sqlite3/{deps,src}/**',
  '!node_modules/better-sqlite3/prebuilds/**',
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
];

/** @type {import('electron-builder').Configuration} */
const configuration = {
  appId: 'org.sounder.app',
  directories: { output: 'release', buildResources: 'assets' },
  files,
  asarUnpack: ['**/*.node'],
  extraFiles: [{ from: 'LICENSE', to: 'LICENSE.sounder.txt' }],
  npmRebuild: false, // better-sqlite3 brings its addon for each platform along
  publish: null,
  // A deb must name a page. There is none yet, and this name is reserved to lead nowhere (RFC 6761).
  extraMetadata: { homepage: 'https://sounder.invalid/' },
  icon: 'assets/icon.png',
  // No way in but the app itself: https://www.electronjs.org/docs/latest/tutorial/fuses
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true, // has an effect on macOS and Windows
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false, // pages come from app://, never from file://
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'sounder',
    category: 'Education',
    maintainer: 'The Sounder authors <authors@sounder.invalid>',
    synopsis: "A telegraph for Python's source",
  },
  mac: { target: ['dmg'], category: 'public.app-category.education', hardenedRuntime: true },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
};

export default { ...configuration, ...(electron.official ? {} : offline()) };
