-- An answer that is a sheet, or an evaluation with its sheet in it, is kept once: as the revision. Beside the
-- key against repetition stand its place and what the sheet does not say. Answers of before stay as they are.

ALTER TABLE idempotency
  ADD COLUMN evaluation_id uuid,
  ADD COLUMN revision integer CHECK (revision >= 1),
  ALTER COLUMN body DROP NOT NULL,
  ADD CHECK ((evaluation_id IS NULL) = (revision IS NULL)),
  -- The whole answer, or what surrounds the sheet of the revision; the bare sheet has nothing around it.
  ADD CHECK (body IS NOT NULL OR revision IS NOT NULL);

-- A transaction says whose answers it repeats: keys as an array, or '*' for forgetting the old ones.
CREATE FUNCTION answers_to(key text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN current_setting('jichi.keys', true) = '*' THEN true
    ELSE coalesce(key = ANY (NULLIF(current_setting('jichi.keys', true), '')::text[]), false)
  END
$$;
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_of_key ON idempotency TO jichi_service USING (answers_to(key_id));
