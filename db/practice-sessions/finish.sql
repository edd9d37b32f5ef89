UPDATE practice_sessions SET ending = ? WHERE id = ?
