SELECT path, note FROM unread_folders WHERE installation = ? ORDER BY path
