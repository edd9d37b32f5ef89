-- A zip that somebody named is told from a folder. One of another name is when it is added or
-- scanned the next time, and so is a folder that is called as a zip.
UPDATE installations SET origin = 'zip' WHERE origin = 'folder' AND library LIKE '%.zip';
