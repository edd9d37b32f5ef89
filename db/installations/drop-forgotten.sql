-- What is no longer there, or was added by hand, stays out of the list until its row is gone as well.
UPDATE installations
SET begun = NULL, indexed_at = NULL, has_site_packages = 0, forgotten = (present = 0 OR origin IN ('folder', 'zip'))
WHERE forgotten = 1
RETURNING id
