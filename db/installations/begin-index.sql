-- When it was last read to its end, and whether with site-packages, stays: so do the counts, file by file.
UPDATE installations
SET forgotten = 0, begun = CASE WHEN :hasSitePackages OR begun = 'all' THEN 'all' ELSE 'library' END
WHERE id = :id
