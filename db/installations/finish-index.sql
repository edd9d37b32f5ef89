-- An index without site-packages is not the end where another has begun to read them.
UPDATE installations
SET
  state = CASE
    WHEN :hasSitePackages OR has_site_packages THEN 'done'
    WHEN EXISTS (SELECT 1 FROM files WHERE installation = :id AND area = 'site-packages') THEN 'unfinished'
    ELSE 'done'
  END,
  has_site_packages = max(has_site_packages, :hasSitePackages), indexed_at = :at
WHERE id = :id
