DELETE FROM unread_folders WHERE installation = ?
