-- What was found, what was read, and what it is made of.

CREATE TABLE installations (
  id INTEGER PRIMARY KEY CHECK (id > 0), -- 0 is the one that comes with Sounder and is not stored
  implementation TEXT NOT NULL,
  version TEXT NOT NULL,
  origin TEXT NOT NULL,
  library TEXT NOT NULL UNIQUE,
  present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
  -- 'unfinished' stands from the first file of an index to its last: an end in between leaves the truth here.
  state TEXT NOT NULL DEFAULT 'none' CHECK (state IN ('none', 'unfinished', 'done')),
  folders_unread INTEGER NOT NULL DEFAULT 0,
  indexed_at INTEGER -- milliseconds since 1970
) STRICT;

CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  installation INTEGER NOT NULL REFERENCES installations (id) ON DELETE CASCADE,
  path BLOB NOT NULL, -- below the library, with '/', as bytes: a name need not be text
  size INTEGER NOT NULL,
  modified INTEGER, -- microseconds since 1970; null where the file could not be read, so that it is tried again
  encoding TEXT NOT NULL,
  note TEXT,
  symbols INTEGER NOT NULL, -- the sum of its tallies
  UNIQUE (installation, path)
) STRICT;

CREATE TABLE symbols (
  id INTEGER PRIMARY KEY, -- the symbol's code
  kind TEXT NOT NULL CHECK (kind IN ('character', 'docstring', 'keyword')),
  text TEXT NOT NULL,
  UNIQUE (kind, text)
) STRICT;

CREATE TABLE tallies (
  file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  symbol INTEGER NOT NULL REFERENCES symbols (id),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (file, symbol)
) STRICT, WITHOUT ROWID;
