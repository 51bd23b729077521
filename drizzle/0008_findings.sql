-- A list of tables says, and picks by, how many contradictions each has: counted from the sheet that stands.

ALTER TABLE evaluations
  ADD COLUMN error_count integer NOT NULL DEFAULT 0 CHECK (error_count >= 0),
  ADD COLUMN warning_count integer NOT NULL DEFAULT 0 CHECK (warning_count >= 0);

-- Canonical JSON has no bare quotation mark in its texts, so such a mark stands for a finding and nothing else.
CREATE FUNCTION marks_in(sheet text, mark text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT (char_length(sheet) - char_length(replace(sheet, mark, ''))) / char_length(mark)
$$;

-- What is counted here is no step of a table: nothing that the log speaks of changes.
DROP TRIGGER evaluation_step ON evaluations;
UPDATE evaluations SET
  error_count = marks_in(revisions.sheet, '"severity":"error"'),
  warning_count = marks_in(revisions.sheet, '"severity":"warning"')
FROM revisions
WHERE revisions.evaluation_id = evaluations.id AND revisions.fiscal_year = evaluations.fiscal_year
  AND revisions.number = evaluations.revision;
CREATE TRIGGER evaluation_step BEFORE UPDATE ON evaluations
  FOR EACH ROW EXECUTE FUNCTION check_evaluation_step();
DROP FUNCTION marks_in;
