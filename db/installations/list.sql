SELECT
  i.id, i.implementation, i.version, i.origin, i.library, i.present, i.state, i.indexed_at AS indexedAt,
  count(f.id) AS files,
  coalesce(sum(f.size), 0) AS bytes,
  coalesce(sum(f.symbols), 0) AS symbols,
  count(f.note) + i.folders_unread AS notes
FROM installations AS i
LEFT JOIN files AS f ON f.installation = i.id
WHERE i.id = coalesce(:id, i.id)
GROUP BY i.id
