UPDATE practice_sessions SET draft = ? WHERE id = ?
