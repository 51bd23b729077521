-- Evidence: the bytes that rows of tables name by their hash. Which row names what stands in the score sheet of each
-- revision; here are the contents alone, each once a table, in parts that no writer or reader holds all of.

CREATE TABLE attachments (
  fiscal_year integer NOT NULL,
  evaluation_id uuid NOT NULL,
  -- Of all parts in their order.
  sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 20 * 1024 * 1024),
  -- Whether a revision that was submitted names it: from then on it stays.
  is_submitted boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text COLLATE "C" NOT NULL REFERENCES keys (id),
  PRIMARY KEY (evaluation_id, sha256),
  FOREIGN KEY (evaluation_id, fiscal_year) REFERENCES evaluations (id, fiscal_year)
);
CREATE INDEX attachments_of_creator ON attachments (created_by, bytes);

CREATE TABLE attachment_parts (
  evaluation_id uuid NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  number integer NOT NULL CHECK (number >= 0),
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 1024 * 1024),
  PRIMARY KEY (evaluation_id, sha256, number),
  FOREIGN KEY (evaluation_id, sha256) REFERENCES attachments (evaluation_id, sha256) ON DELETE CASCADE
);
-- Scans and office files are deflated already; pressed once more they only get slower.
ALTER TABLE attachment_parts ALTER COLUMN content SET STORAGE EXTERNAL;

-- Evidence comes and goes with a draft alone, and what was submitted once is never taken away.
CREATE FUNCTION check_attachment_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one attachments := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT NEW.is_submitted THEN
      RAISE EXCEPTION 'attachment %: what was submitted stays so', OLD.sha256;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND OLD.is_submitted THEN
    RAISE EXCEPTION 'attachment %: what was submitted is not taken away', OLD.sha256;
  END IF;
  IF NOT EXISTS (
    SELECT FROM evaluations
    WHERE id = one.evaluation_id AND fiscal_year = one.fiscal_year AND state = 'draft'
  ) THEN
    RAISE EXCEPTION 'attachment %: only a draft gets or loses one', one.sha256;
  END IF;
  RETURN one;
END $$;
CREATE TRIGGER attachment_step BEFORE INSERT OR UPDATE OR DELETE ON attachments
  FOR EACH ROW EXECUTE FUNCTION check_attachment_step();

-- Whoever sees the table sees its evidence, wherever its unit stands in the tree.
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
CREATE POLICY attachments_of_key ON attachments TO jichi_service USING (
  current_setting('jichi.units', true) = '*' OR EXISTS (
    SELECT FROM evaluations
    WHERE evaluations.id = attachments.evaluation_id AND evaluations.fiscal_year = attachments.fiscal_year OFFSET 0
  )
);
ALTER TABLE attachment_parts ENABLE ROW LEVEL SECURITY;
CREATE POLICY attachment_parts_of_key ON attachment_parts TO jichi_service USING (
  current_setting('jichi.units', true) = '*' OR EXISTS (
    SELECT FROM attachments
    WHERE attachments.evaluation_id = attachment_parts.evaluation_id
      AND attachments.sha256 = attachment_parts.sha256 OFFSET 0
  )
);

GRANT SELECT, INSERT, DELETE ON attachments TO jichi_service;
GRANT UPDATE (is_submitted) ON attachments TO jichi_service;
GRANT SELECT, INSERT ON attachment_parts TO jichi_service;
