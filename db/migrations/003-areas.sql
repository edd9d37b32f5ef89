-- Every area is read and the person chooses among them; environments, forgetting, and unread folders by name.

ALTER TABLE files ADD COLUMN area TEXT NOT NULL DEFAULT 'library'
  CHECK (area IN ('library', 'tests', 'tools', 'site-packages'));
UPDATE files SET area = area_of(path);

-- Whether site-packages were read by an index that came to its end.
ALTER TABLE installations ADD COLUMN has_site_packages INTEGER NOT NULL DEFAULT 0
  CHECK (has_site_packages IN (0, 1));
-- Its counts are left out until it is restored or indexed again.
ALTER TABLE installations ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1));

CREATE TABLE environments (
  installation INTEGER NOT NULL REFERENCES installations (id) ON DELETE CASCADE,
  folder TEXT NOT NULL, -- of a virtual environment that uses the installation's library
  PRIMARY KEY (installation, folder)
) STRICT, WITHOUT ROWID;

CREATE TABLE unread_folders (
  installation INTEGER NOT NULL REFERENCES installations (id) ON DELETE CASCADE,
  path BLOB NOT NULL, -- below the library, as files have it
  note TEXT NOT NULL,
  PRIMARY KEY (installation, path)
) STRICT, WITHOUT ROWID;

-- How many there were is known, but not which: only another index can tell.
UPDATE installations SET state = 'unfinished' WHERE state = 'done' AND folders_unread > 0;
ALTER TABLE installations DROP COLUMN folders_unread;
