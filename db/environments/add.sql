INSERT INTO environments (installation, folder)
SELECT ?, value FROM json_each(?)
