-- Of a whole batch of files, by one statement. `WHERE true` parts the upsert from a join (SQLite, lang_upsert, 2.2).
INSERT INTO tallies (installation, area, symbol, count)
SELECT ?, ?, value ->> 0, value ->> 1 FROM json_each(?) WHERE true
ON CONFLICT DO UPDATE SET count = count + excluded.count
