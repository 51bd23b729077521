-- Sessions of the workbench: what a browser has of a key instead of the key. The digest is made of two secrets, that of
-- the cookie and that of the page; neither is kept, and neither alone leads here.

CREATE TABLE sessions (
  digest text COLLATE "C" PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
  key_id text COLLATE "C" NOT NULL REFERENCES keys (id),
  opened_at timestamptz(3) NOT NULL,
  -- When it was used last, to within minutes.
  seen_at timestamptz(3) NOT NULL CHECK (seen_at >= opened_at)
);
CREATE INDEX sessions_of_key ON sessions (key_id, seen_at);

GRANT SELECT, INSERT, DELETE ON sessions TO jichi_service;
GRANT UPDATE (seen_at) ON sessions TO jichi_service;
