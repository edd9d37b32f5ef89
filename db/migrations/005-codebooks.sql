-- Codebooks that a person keeps under a name.

CREATE TABLE codebooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the settings remember one by it
  name TEXT NOT NULL, -- unique among those not deleted; SQLite knows the capitals of ASCII only, so core compares
  method TEXT NOT NULL,
  made_from TEXT NOT NULL,
  saved_at INTEGER NOT NULL, -- milliseconds since 1970
  -- Out of sight, until it is restored or the database is opened the next time.
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE codewords (
  codebook INTEGER NOT NULL REFERENCES codebooks (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL, -- by name: CHAR:e, KW:def, ESC
  count INTEGER CHECK (count > 0), -- null in a given table
  code TEXT NOT NULL,
  PRIMARY KEY (codebook, symbol)
) STRICT, WITHOUT ROWID;
