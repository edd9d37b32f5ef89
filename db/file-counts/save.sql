INSERT INTO file_counts (file, counts) VALUES (?, ?)
ON CONFLICT (file) DO UPDATE SET counts = excluded.counts
