INSERT INTO unread_folders (installation, path, area, note) VALUES (?, ?, ?, ?)
