SELECT
  id, name, method, made_from AS madeFrom, saved_at AS savedAt,
  count(*) FILTER (WHERE symbol <> 'ESC') AS symbols, max(length(code)) AS longest
FROM codebooks JOIN codewords ON codebook = id
WHERE deleted = :deleted AND id = coalesce(:id, id)
GROUP BY id
