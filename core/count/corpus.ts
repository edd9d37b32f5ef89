import { isSitePackages } from './area.ts';

/** Whether the modules in a folder of this name count: every area of a library but site-packages. */
export function folderCounts(name: string): boolean {
  return !isSitePackages(name) && name !== '__pycache__'; // which holds what Python compiled
}

/** Whether a file of this name is a module: `os.py`. */
export function isModuleName(name: string): boolean {
  return name.endsWith('.py');
}
