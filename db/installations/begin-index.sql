-- Site-packages are not whole again until an index that reads them has come to its end.
UPDATE installations
SET state = 'unfinished', forgotten = 0,
  has_site_packages = CASE WHEN :hasSitePackages THEN 0 ELSE has_site_packages END
WHERE id = :id
