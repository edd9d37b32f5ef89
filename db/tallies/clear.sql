DELETE FROM tallies WHERE file = ?
