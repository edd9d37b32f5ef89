DELETE FROM tallies WHERE installation = ? AND count = 0
