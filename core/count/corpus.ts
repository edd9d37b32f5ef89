import { isSitePackages } from './area.ts';

/** Whether the modules in a folder of this name are read: every area, or every one but site-packages. */
export function folderCounts(name: string, hasSitePackages: boolean): boolean {
  if (name === '__pycache__') return false; // which holds what Python compiled
  return hasSitePackages || !isSitePackages(name);
}

/** Whether a file of this name is a module: `os.py`. */
export function isModuleName(name: string): boolean {
  return name.endsWith('.py');
}
