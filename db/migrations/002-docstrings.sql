-- Docstrings are counted besides the symbols: those in single quotes leave no mark among them.

ALTER TABLE files ADD COLUMN triple_docstrings INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN single_docstrings INTEGER NOT NULL DEFAULT 0;
UPDATE files SET modified = NULL; -- so that the next index reads them again
