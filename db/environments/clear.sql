DELETE FROM environments WHERE installation = ?
