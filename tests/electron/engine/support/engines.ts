import { onTestFinished } from 'vitest';
import type { IndexProgress } from '../../../../core/python/calls.ts';
import type { Installation } from '../../../../core/python/installation.ts';
import { createEngine, type Engine, type EngineParts } from '../../../../electron/engine/engine.ts';
import type { EngineNews } from '../../../../electron/engine/protocol.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { hostWith } from './host-with.ts';
import { assetsFolder, workerFile } from './places.ts';

/** An engine, what it told so far, and where its data lies. */
export interface Running {
  readonly engine: Engine;
  readonly news: EngineNews[];
  readonly dataFolder: string;
}

/** Starts an engine on this process' own threads; it is closed when the test has finished. */
export function startEngine(parts: Partial<EngineParts> & { readonly root?: string } = {}): Running {
  const news: EngineNews[] = [];
  const dataFolder = parts.dataFolder ?? tempFolder();
  const engine = createEngine({
    assetsFolder,
    workerFile,
    workers: 1, // each takes a moment to start
    host: hostWith(parts.root ?? tempFolder()),
    emit: (item) => news.push(item),
    ...parts,
    dataFolder,
  });
  onTestFinished(() => engine.close());
  return { engine, news, dataFolder };
}

/** The first Python that a search finds, as a test's tree has one. */
export async function locateOne(engine: Engine): Promise<Installation> {
  const [first] = await engine.locate();
  if (first === undefined) throw new Error('not even the built-in installation was listed');
  return first;
}

/** What was told of indexes. */
export function progressIn(news: readonly EngineNews[]): readonly IndexProgress[] {
  return news.flatMap((item) => (item.event === 'indexProgress' ? [item.data] : []));
}
