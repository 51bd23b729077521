-- What a revision was scored from stands in a column of its own, and its sheet holds null in that place: batches that
-- score stored tables read the input alone, and nothing is stored twice. Glued together both are the sheet, byte for
-- byte as it was answered, which is what its hash and its audit entry are of.

-- The input in a sheet of before. Canonical JSON has its members in order and its texts without a bare quotation mark,
-- so it stands between these two marks; its hash in the sheet proves it. A sheet of which that is not so (somebody
-- edited it) stays whole and has an empty input, so that the verification of the log says of it what it said before.
CREATE FUNCTION input_in(sheet text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  input text := split_part(split_part(sheet, ',"input":', 2), ',"inputSha256":"', 1);
  hash text := left(split_part(sheet, ',"inputSha256":"', 2), 64);
BEGIN
  IF encode(sha256(convert_to(input, 'UTF8')), 'hex') = hash
      AND strpos(sheet, ',"input":' || input || ',"inputSha256":"') > 0 THEN
    RETURN input;
  END IF;
  RETURN '';
END $$;

-- Tables are written anew instead of updated: an update would leave every old row behind.
DROP VIEW revision_rows;
ALTER TABLE revisions ADD COLUMN input text NOT NULL GENERATED ALWAYS AS (input_in(sheet)) STORED;
ALTER TABLE revisions ALTER COLUMN input DROP EXPRESSION;
ALTER TABLE revisions ALTER COLUMN sheet TYPE text USING CASE
  WHEN input = '' THEN sheet
  ELSE replace(sheet, ',"input":' || input || ',"inputSha256":"', ',"input":null,"inputSha256":"')
END;
DROP FUNCTION input_in(text);

-- As it was: it asks nothing of the input.
CREATE VIEW revision_rows WITH (security_invoker = true) AS
SELECT
  revision.fiscal_year,
  revision.evaluation_id,
  revision.number AS revision,
  (line.ordinality - 1)::integer AS position,
  line.value ->> 'level1' AS level1,
  line.value ->> 'level2' AS level2,
  line.value ->> 'level3' AS level3,
  line.value ->> 'target' AS target,
  line.value ->> 'actual' AS actual,
  (line.value ->> 'weight')::numeric AS weight,
  line.value ->> 'outcome' AS outcome,
  (line.value ->> 'score')::numeric AS score,
  (line.value ->> 'deviation')::numeric AS deviation
FROM revisions AS revision
CROSS JOIN LATERAL jsonb_array_elements(revision.sheet::jsonb -> 'indicators')
  WITH ORDINALITY AS line (value, ordinality);
GRANT SELECT ON revision_rows TO jichi_service;
