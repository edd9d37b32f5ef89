-- Tallies are summed when a file is stored, and what each file had in them lies beside, packed.

CREATE TABLE file_counts (
  file INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
  counts BLOB NOT NULL -- how, db/file-counts/packed.ts says
) STRICT;

CREATE TABLE summed (
  installation INTEGER NOT NULL REFERENCES installations (id) ON DELETE CASCADE,
  area TEXT NOT NULL CHECK (area IN ('library', 'tests', 'tools', 'site-packages')),
  symbol INTEGER NOT NULL REFERENCES symbols (id),
  count INTEGER NOT NULL, -- above 0, but within a transaction
  PRIMARY KEY (installation, area, symbol)
) STRICT, WITHOUT ROWID;

INSERT INTO file_counts SELECT file, packed_counts(json_group_object(symbol, count)) FROM tallies GROUP BY file;

INSERT INTO summed
SELECT installation, area, symbol, sum(count)
FROM files JOIN tallies ON file = files.id
GROUP BY installation, area, symbol;

DROP TABLE tallies;
ALTER TABLE summed RENAME TO tallies;
