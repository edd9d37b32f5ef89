import type { InstallationId } from '../../../core/python/installation.ts';

/** The id of the button that takes a Python into use. */
export function rowOf(id: InstallationId): string {
  return `python-${String(id)}`;
}

/** The id of the button that indexes a Python, or cancels that. */
export function indexButtonOf(id: InstallationId): string {
  return `index-python-${String(id)}`;
}
