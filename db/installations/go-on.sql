-- Another index of it may have come to its end meanwhile: what is stored from now on is again not all.
UPDATE installations SET begun = coalesce(begun, 'library')
WHERE id = ? AND (begun IS NOT NULL OR indexed_at IS NOT NULL)
