INSERT INTO unread_folders (installation, path, note) VALUES (?, ?, ?)
