-- Site-packages that an index leaves out stay as an earlier one read them.
UPDATE installations
SET state = 'done', has_site_packages = max(has_site_packages, ?), indexed_at = ?
WHERE id = ?
