INSERT INTO installations (implementation, version, origin, library)
VALUES (?, ?, ?, ?)
ON CONFLICT (library) DO UPDATE
SET implementation = excluded.implementation, version = excluded.version, origin = excluded.origin, present = 1
RETURNING id
