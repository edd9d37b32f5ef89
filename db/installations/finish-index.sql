UPDATE installations SET state = 'done', folders_unread = ?, indexed_at = ? WHERE id = ?
