INSERT INTO tallies (file, counts) VALUES (?, ?)
ON CONFLICT (file) DO UPDATE SET counts = excluded.counts
