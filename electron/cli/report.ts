import { type Area, areaOfFolder } from '../../core/count/area.ts';
import type { Docstrings } from '../../core/python/landmarks.ts';
import type { Tally } from '../../core/count/tally.ts';
import type { NotedFile } from '../../db/files/files.ts';
import type { Walked } from '../engine/index/walk.ts';

/** What is to be counted. */
export interface Corpus {
  /** The real path of a folder. */
  readonly library: string;
  readonly areas: readonly Area[];
}

/** What the files of one area come to. */
export interface ReportPart extends Pick<Report, 'files' | 'bytes' | 'tallies'> {
  readonly area: Area;
}

/** What a scan comes to. */
export interface Report {
  readonly files: number;
  readonly bytes: number;
  readonly docstrings: Docstrings;
  /** Most frequent first. */
  readonly tallies: readonly Tally[];
  /** The same area by area, of those that have any source; nothing where it was not asked for. */
  readonly parts: readonly ReportPart[];
  /** Every file that was not read or not decoded as declared, and every folder that was not read. */
  readonly notes: readonly NotedFile[];
}

/** The folders in these areas that a walk could not read. */
export function unreadIn(areas: readonly Area[], { unread }: Pick<Walked, 'unread'>): readonly NotedFile[] {
  return unread.filter(({ path }) => areas.includes(areaOfFolder(path)));
}

/** Notes by the bytes of their paths. */
export function inOrder(notes: readonly NotedFile[]): readonly NotedFile[] {
  return notes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
