import { folderCounts, isModuleName } from '../../../core/count/corpus.ts';
import { sounderError } from '../../../core/errors.ts';
import { type BytePath, textOfPath } from '../../../db/files/byte-path.ts';
import type { NotedFile } from '../../../db/files/files.ts';
import { type FileSystem, fileErrorCode, fileErrorReason } from '../../python/host.ts';
import type { FoundFile } from './found-file.ts';
import { takingTurns } from './turn.ts';
import { unreadableNote } from './unreadable-note.ts';

/** What lies in a library. */
export interface Walked {
  readonly files: readonly FoundFile[];
  /** Folders below the library that could not be read. */
  readonly unread: readonly NotedFile[];
  /** Whether site-packages were looked into. */
  readonly hasSitePackages: boolean;
}

/** Where a walk looks. */
export type Reach = Pick<Walked, 'hasSitePackages'>;

/** Where nothing is, for a walk: gone since its name was read, or links that lead nowhere or in a circle. */
const absent: ReadonlySet<string | null> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/**
 * Finds the source files of a folder, in site-packages or not, by their paths below it. Links are followed, but no real
 * folder is visited twice, so that a circle ends; folders come before links to them, so that a file found
 * both ways is known by its own place. Throws `library-missing`, `library-unreadable`, `library-empty` or
 * `cancelled`.
 */
export async function walkFolder(
  disk: FileSystem,
  library: BytePath,
  { hasSitePackages }: Reach,
  signal: AbortSignal,
): Promise<Walked> {
  const walk = new Walk(disk, library, hasSitePackages);
  const turn = takingTurns(signal);
  while (walk.step()) await turn();
  return checked(walk, library);
}

/** Local disks are through with them in a second; whoever waits cannot cancel, and may have chosen a whole disk. */
const MOST_FOLDERS = 10_000;

/**
 * Ends at the first source file below a folder, and throws as `walkFolder` does if there is none, or
 * `library-too-wide` if there is none in the first 10,000 folders.
 */
export async function checkSource(disk: FileSystem, folder: BytePath, signal: AbortSignal): Promise<void> {
  const walk = new Walk(disk, folder, true);
  const turn = takingTurns(signal);
  for (let looked = 0; walk.files.length === 0 && walk.step(); await turn()) {
    if (++looked > MOST_FOLDERS) throw sounderError('library-too-wide', textOfPath(folder), MOST_FOLDERS);
  }
  checked(walk, folder);
}

function checked(walk: Walk, library: BytePath): Walked {
  if (walk.files.length > 0) return walk;
  const [unread] = walk.unread;
  if (unread === undefined) throw sounderError('library-empty', textOfPath(library));
  throw sounderError('library-unreadable', textOfPath(`${library}/${unread.path}`), walk.complaint);
}

class Walk implements Walked {
  readonly files: FoundFile[] = [];
  readonly unread: NotedFile[] = [];
  /** Why the first of the unread folders was refused. */
  complaint = '';
  readonly #folders: BytePath[] = [''];
  readonly #linkedFolders: BytePath[] = [];
  readonly #visited = new Set<BytePath>();
  readonly #disk: FileSystem;
  readonly #library: BytePath;
  readonly hasSitePackages: boolean;

  constructor(disk: FileSystem, library: BytePath, hasSitePackages: boolean) {
    this.#disk = disk;
    this.#library = library;
    this.hasSitePackages = hasSitePackages;
  }

  /** Looks into one more folder; false when there is none left. */
  step(): boolean {
    const folder = this.#folders.pop() ?? this.#linkedFolders.pop();
    if (folder === undefined) return false;
    try {
      this.#visit(folder);
    } catch (thrown) {
      this.#refused(folder, thrown);
    }
    return true;
  }

  #visit(folder: BytePath): void {
    const place = folder === '' ? this.#library : `${this.#library}/${folder}`;
    const real = this.#disk.realPath(place);
    if (this.#visited.has(real)) return;
    this.#visited.add(real);
    for (const { name, kind } of this.#disk.readDirectory(place)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'directory' && this.#counts(name)) this.#folders.push(path);
      if (
        kind === 'link' ? isModuleName(name) || this.#counts(name) : kind === 'file' && isModuleName(name)
      ) {
        this.#look(path, name);
      }
    }
  }

  #counts(folder: BytePath): boolean {
    return folderCounts(folder, this.hasSitePackages);
  }

  /** Asks what is behind a name: always for a link, and for a module to have its size and time. */
  #look(path: BytePath, name: BytePath): void {
    try {
      const { kind, size, modified } = this.#disk.stat(`${this.#library}/${path}`);
      if (kind === 'file' && isModuleName(name)) this.files.push({ path, size, modified });
      if (kind === 'directory' && this.#counts(name)) this.#linkedFolders.push(path);
    } catch (thrown) {
      if (absent.has(fileErrorCode(thrown))) return;
      if (fileErrorCode(thrown) === null) throw thrown;
      // Reading it will fail as well, and say why.
      if (isModuleName(name)) this.files.push({ path, size: 0, modified: 0 });
    }
  }

  #refused(folder: BytePath, thrown: unknown): void {
    const code = fileErrorCode(thrown);
    if (code === null) throw thrown;
    if (folder === '') {
      const library = textOfPath(this.#library);
      throw absent.has(code)
        ? sounderError('library-missing', library)
        : sounderError('library-unreadable', library, fileErrorReason(thrown));
    }
    if (absent.has(code)) return;
    const reason = fileErrorReason(thrown);
    this.complaint ||= reason;
    this.unread.push({ path: folder, note: unreadableNote(reason) });
  }
}
