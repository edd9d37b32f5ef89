-- Another index of it may have come to its end meanwhile: what is stored from now on is again not all.
UPDATE installations SET state = 'unfinished' WHERE id = ? AND state <> 'none'
