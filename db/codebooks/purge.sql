DELETE FROM codebooks WHERE deleted = 1
