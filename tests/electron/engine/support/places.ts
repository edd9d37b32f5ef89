import { join } from 'node:path';

const project = join(import.meta.dirname, '../../../..');

export const workerFile = join(project, 'electron/engine/index/scan-worker.ts');
export const assetsFolder = join(project, 'assets');
export const indexingProcess = join(import.meta.dirname, 'indexing-process.ts');
export const practisingProcess = join(import.meta.dirname, 'practising-process.ts');
export const sqlImports = join(project, 'tests/support/sql-imports.ts');
export const fatefulWorker = join(import.meta.dirname, 'fateful-worker.ts');
export const fragileWorker = join(import.meta.dirname, 'fragile-worker.ts');
