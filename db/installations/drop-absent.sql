-- What is gone and was never indexed holds nothing worth keeping; but what a person added, that person forgets.
DELETE FROM installations WHERE present = 0 AND begun IS NULL AND indexed_at IS NULL AND origin NOT IN ('folder', 'zip')
