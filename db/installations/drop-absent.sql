-- What is gone and was never indexed holds nothing worth keeping.
DELETE FROM installations WHERE present = 0 AND state = 'none'
