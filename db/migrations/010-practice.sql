-- What a person practised. Nothing here leads to a Python, a module or a codebook: records outlive them.

CREATE TABLE practice_sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they began, whatever the clock said
  exercise TEXT NOT NULL,
  source TEXT NOT NULL, -- in words
  first_line INTEGER,
  last_line INTEGER,
  codebook TEXT NOT NULL, -- in words
  spacing TEXT NOT NULL,
  means TEXT NOT NULL,
  speed REAL NOT NULL, -- words per minute that were set
  symbols INTEGER NOT NULL,
  started_at INTEGER NOT NULL, -- milliseconds since 1970
  day TEXT NOT NULL, -- of the person, as it was then: 2026-11-22
  ending TEXT, -- null while it is open, and for ever if Sounder was killed
  practised REAL NOT NULL DEFAULT 0, -- milliseconds
  draft TEXT -- of a copy that is not graded yet, as JSON
) STRICT;

CREATE TABLE attempts (
  session INTEGER NOT NULL REFERENCES practice_sessions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at REAL NOT NULL, -- milliseconds from the session's beginning
  took REAL NOT NULL, -- milliseconds
  speed REAL, -- words per minute that it was sounded at
  expected TEXT, -- by name: CHAR:e, KW:def; null for what should not be there
  code TEXT, -- what is expected is sent by
  units INTEGER, -- that the codeword takes
  got TEXT,
  keyed TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT, -- of a mistake
  taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1)),
  PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE drill_cards (
  symbol TEXT NOT NULL,
  code TEXT NOT NULL,
  way TEXT NOT NULL,
  due INTEGER NOT NULL, -- milliseconds since 1970
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  scheduled_days REAL NOT NULL,
  step INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  state TEXT NOT NULL,
  reviewed_at INTEGER NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (symbol, code, way)
) STRICT, WITHOUT ROWID;
