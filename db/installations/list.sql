SELECT
  i.id, i.implementation, i.version, i.origin, i.library, i.present, i.forgotten, i.begun,
  i.indexed_at AS indexedAt, i.has_site_packages AS hasSitePackages,
  (SELECT json_group_array(folder) FROM environments WHERE installation = i.id) AS environments,
  (
    SELECT json_group_object(area, json(total))
    FROM (
      SELECT
        area,
        json_object('files', sum(files), 'bytes', sum(bytes), 'symbols', sum(symbols), 'notes', sum(notes)) AS total
      FROM (
        -- 'unknown' is the encoding of what could not be read.
        SELECT
          area, encoding <> 'unknown' AS files, iif(encoding <> 'unknown', size, 0) AS bytes, symbols,
          note IS NOT NULL AS notes
        FROM files WHERE installation = i.id
        UNION ALL
        SELECT area, 0, 0, 0, 1 FROM unread_folders WHERE installation = i.id
      )
      GROUP BY area
    )
  ) AS totals
FROM installations AS i
-- What is forgotten and no search would find is in no list, but it can be asked for by its number.
WHERE i.id = :id OR (:id IS NULL AND NOT (forgotten AND (present = 0 OR origin IN ('folder', 'zip'))))
