UPDATE practice_sessions SET practised = max(practised, ?) WHERE id = ?
