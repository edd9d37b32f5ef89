-- Notes are told by area, so a folder that was not read needs one as a file does.

ALTER TABLE unread_folders ADD COLUMN area TEXT NOT NULL DEFAULT 'library'
  CHECK (area IN ('library', 'tests', 'tools', 'site-packages'));
UPDATE unread_folders SET area = area_of(CAST(path || '/' AS BLOB));
