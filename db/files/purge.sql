DELETE FROM files
WHERE id IN (
  SELECT files.id FROM installations JOIN files ON installation = installations.id
  WHERE state = 'none'
  LIMIT ?
)
