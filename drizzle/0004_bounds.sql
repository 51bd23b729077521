-- What one key takes is bounded: batches say how many bytes they hold, items are found by their outcome without
-- a walk through the batch, and a partition of its own is only for fiscal years near the present.

-- Bytes of what came with a batch and of what came of it, with what its rows take beside (see src/limits.ts).
ALTER TABLE batches ADD COLUMN bytes bigint NOT NULL DEFAULT 0 CHECK (bytes >= 0);
UPDATE batches SET bytes = 256::bigint * total
  + coalesce((SELECT sum(coalesce(octet_length(input), 0)) FROM batch_items WHERE batch_id = batches.id), 0)
  + coalesce((
    SELECT sum(coalesce(octet_length(sheet), 0) + coalesce(octet_length(form), 0) + coalesce(octet_length(note), 0))
    FROM batch_results WHERE batch_id = batches.id
  ), 0);
CREATE INDEX batches_of_key ON batches (created_by, state, bytes);
CREATE INDEX batch_results_outcome ON batch_results (batch_id, outcome, position);

-- Tables of all other years; a year for which there are some keeps them here when it comes near.
CREATE TABLE evaluations_other PARTITION OF evaluations DEFAULT;
CREATE TABLE revisions_other PARTITION OF revisions DEFAULT;

CREATE OR REPLACE FUNCTION ensure_fiscal_year(year integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF year NOT BETWEEN 1990 AND 2100 THEN
    RAISE EXCEPTION 'no fiscal year: %', year;
  END IF;
  IF abs(year - extract(year FROM now())) > 10 THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('jichi.fiscal_year'));
  IF to_regclass('public.evaluations_' || year) IS NULL
      AND NOT EXISTS (SELECT FROM public.evaluations_other WHERE fiscal_year = year) THEN
    EXECUTE format('CREATE TABLE public.evaluations_%1$s PARTITION OF public.evaluations FOR VALUES IN (%1$s)', year);
    EXECUTE format('CREATE TABLE public.revisions_%1$s PARTITION OF public.revisions FOR VALUES IN (%1$s)', year);
  END IF;
END $$;

-- The second wall costs what is asked for: nothing for a key without bounds, one look by the primary key for each
-- row of another (OFFSET keeps the planner from reading all batches or evaluations there are for a page of one).
CREATE OR REPLACE FUNCTION sees_unit(unit text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN current_setting('jichi.units', true) = '*' OR EXISTS (SELECT FROM units WHERE units.code = unit);
END $$;
CREATE OR REPLACE FUNCTION sees_units(codes text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN current_setting('jichi.units', true) = '*' OR cardinality(codes) > 0 AND NOT EXISTS (
    SELECT FROM unnest(codes) AS wanted (code)
    WHERE NOT EXISTS (SELECT FROM units WHERE units.code = wanted.code)
  );
END $$;

ALTER POLICY evaluations_of_key ON evaluations USING (
  current_setting('jichi.units', true) = '*' OR sees_unit(unit_code)
);
ALTER POLICY revisions_of_key ON revisions USING (
  current_setting('jichi.units', true) = '*' OR EXISTS (
    SELECT FROM evaluations
    WHERE evaluations.id = revisions.evaluation_id AND evaluations.fiscal_year = revisions.fiscal_year OFFSET 0
  )
);
ALTER POLICY reviews_of_key ON reviews USING (
  current_setting('jichi.units', true) = '*' OR EXISTS (
    SELECT FROM evaluations
    WHERE evaluations.id = reviews.evaluation_id AND evaluations.fiscal_year = reviews.fiscal_year OFFSET 0
  )
);
-- A key sees its own units: nothing needs to be looked up for its own batches.
ALTER POLICY batches_of_key ON batches USING (
  CASE
    WHEN current_setting('jichi.units', true) = '*' THEN true
    ELSE bounds <@ NULLIF(current_setting('jichi.units', true), '')::text[] OR sees_units(bounds)
  END
);
ALTER POLICY items_of_key ON batch_items USING (
  current_setting('jichi.units', true) = '*'
  OR EXISTS (SELECT FROM batches WHERE batches.id = batch_id OFFSET 0)
);
ALTER POLICY chunks_of_key ON batch_chunks USING (
  current_setting('jichi.units', true) = '*'
  OR EXISTS (SELECT FROM batches WHERE batches.id = batch_id OFFSET 0)
);
ALTER POLICY results_of_key ON batch_results USING (
  current_setting('jichi.units', true) = '*'
  OR EXISTS (SELECT FROM batches WHERE batches.id = batch_id OFFSET 0)
);
ALTER POLICY runs_of_key ON batch_runs USING (
  current_setting('jichi.units', true) = '*'
  OR EXISTS (SELECT FROM batches WHERE batches.id = batch_id OFFSET 0)
);
