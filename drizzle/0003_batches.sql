-- Batches: what was asked, the items it is about, the ranges that workers take, what came of every item.
-- A queue only rings: all that must not be lost stands here.

-- Several installations may share one Redis: each has a queue of its own.
ALTER TABLE installation ADD COLUMN queue text NOT NULL
  DEFAULT 'jichi-' || substr(gen_random_uuid()::text, 1, 8);

CREATE FUNCTION sees_units(codes text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN current_setting('jichi.units', true) = '*' THEN true
    ELSE cardinality(codes) > 0
      AND NOT EXISTS (SELECT FROM unnest(codes) AS code WHERE NOT sees_unit(code))
  END
$$;

CREATE TABLE batches (
  id uuid PRIMARY KEY,
  type text NOT NULL CHECK (type IN ('score', 'report', 'submit', 'return', 'review')),
  -- receiving: its items are still arriving, nobody sees it yet.
  state text NOT NULL CHECK (state IN ('receiving', 'queued', 'running', 'completed', 'cancelled')),
  -- Counts every change; the id of its events.
  version integer NOT NULL CHECK (version >= 1),
  -- What was asked beside the items, as JSON: policy, reason, format.
  request text NOT NULL,
  -- The units of the key that asked; null for a key without bounds.
  bounds text[] COLLATE "C" CHECK (cardinality(bounds) >= 1),
  created_by text COLLATE "C" NOT NULL REFERENCES keys (id),
  total integer NOT NULL CHECK (total >= 0),
  done integer NOT NULL CHECK (done >= 0),
  failed integer NOT NULL CHECK (failed >= 0),
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  CHECK (done + failed <= total),
  CHECK (state <> 'completed' OR done + failed = total),
  CHECK ((state IN ('completed', 'cancelled')) = (finished_at IS NOT NULL))
);
CREATE INDEX batches_age ON batches (created_at);

CREATE TABLE batch_items (
  batch_id uuid NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  position integer NOT NULL CHECK (position >= 0),
  -- Either a table that came with the batch, as it was written, or a stored one.
  input bytea,
  evaluation_id uuid,
  revision integer,
  PRIMARY KEY (batch_id, position),
  CHECK (num_nonnulls(input, evaluation_id) = 1),
  CHECK (evaluation_id IS NULL OR revision IS NOT NULL)
);

-- A range of items: what one job carries. The fence counts who took it, so that nobody who took it
-- before can write after.
CREATE TABLE batch_chunks (
  batch_id uuid NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 0),
  first_position integer NOT NULL CHECK (first_position >= 0),
  end_position integer NOT NULL CHECK (end_position > first_position),
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled')),
  fence integer NOT NULL CHECK (fence >= 0),
  -- How often in a row it was taken without an end.
  attempts integer NOT NULL CHECK (attempts >= 0),
  -- What of it the batch has counted.
  done integer NOT NULL CHECK (done >= 0),
  failed integer NOT NULL CHECK (failed >= 0),
  rung_at timestamptz(3),
  lease_until timestamptz(3),
  PRIMARY KEY (batch_id, number),
  CHECK ((state = 'running') = (lease_until IS NOT NULL))
);
CREATE INDEX batch_chunks_open ON batch_chunks (batch_id, number) WHERE state IN ('waiting', 'running');

CREATE TABLE batch_results (
  batch_id uuid NOT NULL,
  position integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'failed')),
  -- The fence under which it was written.
  fence integer NOT NULL,
  unit_name text,
  project_name text,
  total numeric,
  grade text,
  -- The sheet, deflated; the printed form.
  sheet bytea,
  form bytea,
  -- Why it failed, or what a stored table became: JSON.
  note text,
  PRIMARY KEY (batch_id, position),
  FOREIGN KEY (batch_id, position) REFERENCES batch_items (batch_id, position) ON DELETE CASCADE,
  CHECK (outcome <> 'failed' OR note IS NOT NULL)
);
-- Deflated already; pressed once more they only get slower. Inputs are short-lived.
ALTER TABLE batch_results ALTER COLUMN sheet SET STORAGE EXTERNAL;
ALTER TABLE batch_results ALTER COLUMN form SET STORAGE EXTERNAL;
ALTER TABLE batch_items ALTER COLUMN input SET STORAGE EXTERNAL;

-- What ran: who took which range when, and how it ended. For people who look for the reason of a delay.
CREATE TABLE batch_runs (
  batch_id uuid NOT NULL,
  number integer NOT NULL,
  fence integer NOT NULL,
  worker text NOT NULL,
  taken_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  outcome text CHECK (outcome IN ('settled', 'abandoned', 'given-up')),
  PRIMARY KEY (batch_id, number, fence),
  FOREIGN KEY (batch_id, number) REFERENCES batch_chunks (batch_id, number) ON DELETE CASCADE
);

ALTER TABLE batches ENABLE ROW LEVEL SECURITY;
CREATE POLICY batches_of_key ON batches TO jichi_service USING (sees_units(bounds));
ALTER TABLE batch_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY items_of_key ON batch_items TO jichi_service USING (
  EXISTS (SELECT FROM batches WHERE batches.id = batch_id)
);
ALTER TABLE batch_chunks ENABLE ROW LEVEL SECURITY;
CREATE POLICY chunks_of_key ON batch_chunks TO jichi_service USING (
  EXISTS (SELECT FROM batches WHERE batches.id = batch_id)
);
ALTER TABLE batch_results ENABLE ROW LEVEL SECURITY;
CREATE POLICY results_of_key ON batch_results TO jichi_service USING (
  EXISTS (SELECT FROM batches WHERE batches.id = batch_id)
);
ALTER TABLE batch_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY runs_of_key ON batch_runs TO jichi_service USING (
  EXISTS (SELECT FROM batches WHERE batches.id = batch_id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON batches, batch_chunks TO jichi_service;
GRANT SELECT, INSERT, DELETE ON batch_items, batch_results TO jichi_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON batch_runs TO jichi_service;
