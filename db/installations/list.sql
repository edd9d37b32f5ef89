SELECT
  i.id, i.implementation, i.version, i.origin, i.library, i.present, i.forgotten, i.begun,
  i.indexed_at AS indexedAt, i.has_site_packages AS hasSitePackages,
  (SELECT json_group_array(folder) FROM environments WHERE installation = i.id) AS environments,
  (
    SELECT json_group_object(area, json(total))
    FROM (
      SELECT area, json_object('files', count(*), 'bytes', sum(size), 'symbols', sum(symbols)) AS total
      FROM files WHERE installation = i.id GROUP BY area
    )
  ) AS totals,
  (SELECT count(note) FROM files WHERE installation = i.id)
    + (SELECT count(*) FROM unread_folders WHERE installation = i.id) AS notes
FROM installations AS i
-- What is forgotten and no search would find is in no list, but it can be asked for by its number.
WHERE i.id = :id OR (:id IS NULL AND NOT (forgotten AND (present = 0 OR origin = 'folder')))
