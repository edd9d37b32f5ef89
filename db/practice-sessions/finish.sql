UPDATE practice_sessions SET ending = ?, draft = NULL WHERE id = ?
