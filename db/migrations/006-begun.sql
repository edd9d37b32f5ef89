-- What was read to its end stays in use while it is read again: when that was, and what was begun since, are two facts.

-- What an index was begun to read, site-packages or not, that has not come to its end; null where none is open.
ALTER TABLE installations ADD COLUMN begun TEXT CHECK (begun IN ('library', 'all'));

UPDATE installations
SET begun = CASE
  WHEN EXISTS (SELECT 1 FROM files WHERE installation = installations.id AND area = 'site-packages') THEN 'all'
  ELSE 'library'
END
WHERE state = 'unfinished';

ALTER TABLE installations DROP COLUMN state; -- it follows from `indexed_at` and `begun`
