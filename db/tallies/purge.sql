DELETE FROM tallies WHERE installation = ?
