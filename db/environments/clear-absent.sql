-- An environment whose base is gone belongs to none.
DELETE FROM environments WHERE installation IN (SELECT id FROM installations WHERE present = 0)
