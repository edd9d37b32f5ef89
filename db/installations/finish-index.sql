-- An index without site-packages is not the end of one that has begun to read them.
UPDATE installations
SET
  begun = CASE WHEN begun = 'all' AND NOT :hasSitePackages THEN 'all' END,
  has_site_packages = max(has_site_packages, :hasSitePackages), indexed_at = :at
WHERE id = :id
