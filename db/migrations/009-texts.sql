-- Texts that a person brought, to be heard like modules.

CREATE TABLE texts (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the settings remember one by it
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  bytes INTEGER NOT NULL, -- of what it was read from
  encoding TEXT NOT NULL,
  note TEXT
) STRICT;
