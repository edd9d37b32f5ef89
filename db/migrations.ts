import index from './migrations/001-index.sql?raw';
import docstrings from './migrations/002-docstrings.sql?raw';
import areas from './migrations/003-areas.sql?raw';
import tallies from './migrations/004-tallies.sql?raw';
import codebooks from './migrations/005-codebooks.sql?raw';
import begun from './migrations/006-begun.sql?raw';
import unreadAreas from './migrations/007-unread-areas.sql?raw';
import zips from './migrations/008-zips.sql?raw';
import texts from './migrations/009-texts.sql?raw';
import practice from './migrations/010-practice.sql?raw';
import attemptsBySymbol from './migrations/011-attempts-by-symbol.sql?raw';

/** The steps from an empty file to today's schema, in order: after the n-th the `user_version` is n. */
export const migrations: readonly string[] = [
  index,
  docstrings,
  areas,
  tallies,
  codebooks,
  begun,
  unreadAreas,
  zips,
  texts,
  practice,
  attemptsBySymbol,
];
