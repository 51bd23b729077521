-- Stored tables in numbers, and results in figures: a batch that scores stored tables reads and writes numbers alone, and
-- a sheet is made from what was frozen with the batch when somebody asks for it.

-- The numbers of a table at one of its revisions, as they were read last. All of it can be read again from the revision:
-- it may be emptied at any time.
CREATE TABLE plans (
  evaluation_id uuid PRIMARY KEY,
  revision integer NOT NULL CHECK (revision >= 1),
  -- Of what it is a reading: the engine, and what the rule-book gives rows as their targets, weights and places.
  reading text COLLATE "C" NOT NULL CHECK (reading ~ '^[0-9a-f]{64}$'),
  plan text NOT NULL
);
-- Short, and read more often than written.
ALTER TABLE plans ALTER COLUMN plan SET STORAGE MAIN;

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY plans_of_key ON plans TO jichi_service USING (
  current_setting('jichi.units', true) = '*' OR EXISTS (
    SELECT FROM evaluations
    WHERE evaluations.id = plans.evaluation_id
      AND evaluations.fiscal_year = ('x0' || substr(plans.evaluation_id::text, 16, 3))::bit(16)::integer OFFSET 0
  )
);
GRANT SELECT, INSERT, UPDATE ON plans TO jichi_service;

-- Of a result without a sheet: what the table was scored under and by which engine, and its rows in hundredths; null where
-- there is none, or where it is beyond 21 million points.
ALTER TABLE batch_results ADD COLUMN policy text;
ALTER TABLE batch_results ADD COLUMN engine text;
ALTER TABLE batch_results ADD COLUMN scores integer[];
ALTER TABLE batch_results ADD COLUMN deviations integer[];
ALTER TABLE batch_results ADD CHECK (num_nonnulls(policy, engine, scores, deviations) IN (0, 4));
