-- The first schema: units, windows, evaluations with revisions and reviews, keys, idempotency, audit, policies.
-- What the program promises is said here again: checks, references, rights of the service's role, and
-- row-level security behind the units of a key.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jichi_service') THEN
    CREATE ROLE jichi_service NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- Roles belong to the whole cluster: another database was being prepared at the same moment.
END $$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'jichi_service', 'MEMBER') THEN
    EXECUTE format('GRANT jichi_service TO %I', current_user);
  END IF;
END $$;

CREATE TABLE installation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  secret_check text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE units (
  code text COLLATE "C" PRIMARY KEY CHECK (char_length(code) BETWEEN 1 AND 64),
  name text NOT NULL CHECK (name ~ '\S' AND char_length(name) <= 2000),
  parent text COLLATE "C" REFERENCES units (code),
  -- From the topmost unit down to this one.
  path text[] COLLATE "C" NOT NULL CHECK (cardinality(path) BETWEEN 1 AND 16),
  version integer NOT NULL CHECK (version >= 1),
  CHECK (path[cardinality(path)] = code),
  CHECK (parent IS NOT DISTINCT FROM path[cardinality(path) - 1])
);
CREATE INDEX units_path ON units USING gin (path);
CREATE INDEX units_parent ON units (parent);

CREATE TABLE windows (
  fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1990 AND 2100),
  kind text NOT NULL CHECK (kind IN ('project', 'department')),
  opens_at timestamptz(3),
  closes_at timestamptz(3),
  PRIMARY KEY (fiscal_year, kind),
  CHECK (opens_at < closes_at)
);

CREATE TABLE policies (
  number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL CHECK (char_length(id) BETWEEN 1 AND 64),
  version text COLLATE "C" NOT NULL CHECK (char_length(version) BETWEEN 1 AND 16),
  document text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) NOT NULL,
  UNIQUE (id, version)
);

CREATE TABLE keys (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) <= 2000),
  -- HMAC of the key under the server's secret; the key itself is nowhere.
  digest text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  scopes text[] NOT NULL CHECK (
    cardinality(scopes) BETWEEN 1 AND 5
    AND scopes <@ ARRAY['read', 'submit', 'approve', 'review', 'admin']
  ),
  -- Whether only the units of key_units are seen; without units a bound key sees none.
  bound boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  CHECK (expires_at > created_at)
);

CREATE TABLE key_units (
  key_id text COLLATE "C" NOT NULL REFERENCES keys (id),
  unit_code text COLLATE "C" NOT NULL REFERENCES units (code),
  PRIMARY KEY (key_id, unit_code)
);

CREATE TABLE idempotency (
  key_id text COLLATE "C" NOT NULL REFERENCES keys (id),
  idempotency_key text COLLATE "C" NOT NULL CHECK (char_length(idempotency_key) BETWEEN 1 AND 255),
  input_sha256 text NOT NULL CHECK (input_sha256 ~ '^[0-9a-f]{64}$'),
  status integer NOT NULL CHECK (status BETWEEN 200 AND 299),
  etag text,
  location text,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (key_id, idempotency_key)
);
CREATE INDEX idempotency_created ON idempotency (created_at);

CREATE TABLE evaluations (
  fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1990 AND 2100),
  -- A UUID of version 7 whose twelve free bits behind the version say the fiscal year.
  id uuid NOT NULL CHECK (substr(id::text, 15, 4) = '7' || lpad(to_hex(fiscal_year), 3, '0')),
  unit_code text COLLATE "C" REFERENCES units (code),
  kind text NOT NULL CHECK (kind IN ('project', 'department')),
  state text NOT NULL CHECK (
    state IN ('draft', 'submitted', 'approved', 'reviewed', 'published', 'deleted')
  ),
  -- Counts every write; the ETag.
  version integer NOT NULL CHECK (version >= 1),
  -- The sheet that stands.
  revision integer NOT NULL CHECK (revision BETWEEN 1 AND version),
  late boolean NOT NULL,
  unit_name text NOT NULL,
  project_name text,
  total numeric NOT NULL CHECK (total >= 0),
  full_mark numeric NOT NULL CHECK (full_mark >= 0),
  grade text,
  -- Why it was returned or reopened, as JSON.
  notice text,
  -- The version at which it was reviewed.
  review integer CHECK (review <= version),
  published_revision integer CHECK (published_revision <= revision),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  PRIMARY KEY (id, fiscal_year),
  CHECK (state IN ('draft', 'deleted') OR submitted_at IS NOT NULL),
  CHECK (state NOT IN ('reviewed', 'published') OR review IS NOT NULL),
  CHECK (state <> 'published' OR published_revision = revision),
  CHECK (updated_at >= created_at)
) PARTITION BY LIST (fiscal_year);
CREATE INDEX evaluations_unit ON evaluations (unit_code, id);

CREATE TABLE revisions (
  fiscal_year integer NOT NULL,
  evaluation_id uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  -- The record: canonical JSON, byte for byte as it was answered.
  sheet text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- In hundredths, by row; null where there is none, or where it is beyond 21 million points.
  scores integer[] NOT NULL,
  deviations integer[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text COLLATE "C" NOT NULL REFERENCES keys (id),
  PRIMARY KEY (evaluation_id, number, fiscal_year),
  FOREIGN KEY (evaluation_id, fiscal_year) REFERENCES evaluations (id, fiscal_year),
  CHECK (cardinality(scores) = cardinality(deviations) AND cardinality(scores) BETWEEN 1 AND 500)
) PARTITION BY LIST (fiscal_year);

-- No evaluation without the sheet that it points at; checked at commit, since each refers to the other.
ALTER TABLE evaluations ADD CONSTRAINT evaluations_revision
  FOREIGN KEY (id, revision, fiscal_year) REFERENCES revisions (evaluation_id, number, fiscal_year)
  DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE reviews (
  fiscal_year integer NOT NULL,
  evaluation_id uuid NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  document text NOT NULL,
  scores integer[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  created_by text COLLATE "C" NOT NULL REFERENCES keys (id),
  PRIMARY KEY (evaluation_id, version),
  FOREIGN KEY (evaluation_id, revision, fiscal_year)
    REFERENCES revisions (evaluation_id, number, fiscal_year)
);

CREATE TABLE audit_entries (
  -- Empty for what belongs to no unit; year 0 for what belongs to no year.
  unit_code text COLLATE "C" NOT NULL,
  fiscal_year integer NOT NULL,
  sequence bigint NOT NULL CHECK (sequence >= 1),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  before text,
  after text,
  previous text NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (unit_code, fiscal_year, sequence),
  -- A chain never forks.
  UNIQUE (unit_code, fiscal_year, previous)
);
CREATE INDEX audit_subject ON audit_entries (subject, number);

CREATE TABLE audit_heads (
  unit_code text COLLATE "C" NOT NULL,
  fiscal_year integer NOT NULL,
  sequence bigint NOT NULL CHECK (sequence >= 0),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  signature text NOT NULL,
  PRIMARY KEY (unit_code, fiscal_year)
);

-- Rows by indicator, for reports and for people with SQL; computed from the record.
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

-- A write is one step: the version counts on, what names the table stays, states follow the one order.
CREATE FUNCTION check_evaluation_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR NEW.revision NOT IN (OLD.revision, OLD.revision + 1) THEN
    RAISE EXCEPTION 'evaluation %: version or revision does not count on', OLD.id;
  END IF;
  IF (NEW.id, NEW.fiscal_year, NEW.kind, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.fiscal_year, OLD.kind, OLD.created_at)
      OR NEW.unit_code IS DISTINCT FROM OLD.unit_code THEN
    RAISE EXCEPTION 'evaluation %: what names it never changes', OLD.id;
  END IF;
  IF NEW.revision <> OLD.revision AND (OLD.state <> 'draft' OR NEW.state <> 'draft') THEN
    RAISE EXCEPTION 'evaluation %: only a draft gets a new revision', OLD.id;
  END IF;
  IF NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[
    'draft>draft', 'draft>submitted', 'draft>deleted',
    'submitted>approved', 'submitted>reviewed', 'submitted>draft',
    'approved>reviewed', 'approved>draft',
    'reviewed>published', 'reviewed>draft',
    'published>draft'
  ]) THEN
    RAISE EXCEPTION 'evaluation %: no way from % to %', OLD.id, OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evaluation_step BEFORE UPDATE ON evaluations
  FOR EACH ROW EXECUTE FUNCTION check_evaluation_step();

-- Partitions of a year, made when its first table comes. The service may call this and nothing like it.
CREATE FUNCTION ensure_fiscal_year(year integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF year NOT BETWEEN 1990 AND 2100 THEN
    RAISE EXCEPTION 'no fiscal year: %', year;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('jichi.fiscal_year'));
  IF to_regclass('public.evaluations_' || year) IS NULL THEN
    EXECUTE format('CREATE TABLE public.evaluations_%1$s PARTITION OF public.evaluations FOR VALUES IN (%1$s)', year);
    EXECUTE format('CREATE TABLE public.revisions_%1$s PARTITION OF public.revisions FOR VALUES IN (%1$s)', year);
  END IF;
END $$;
REVOKE ALL ON FUNCTION ensure_fiscal_year(integer) FROM PUBLIC;

-- The second wall. A transaction says which units its key is bound to: '*' for all, else an array.
CREATE FUNCTION sees_path(path text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN current_setting('jichi.units', true) = '*' THEN true
    ELSE coalesce(path && NULLIF(current_setting('jichi.units', true), '')::text[], false)
  END
$$;
CREATE FUNCTION sees_unit(unit text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN current_setting('jichi.units', true) = '*' THEN true
    ELSE EXISTS (SELECT FROM units WHERE units.code = unit)
  END
$$;

ALTER TABLE units ENABLE ROW LEVEL SECURITY;
CREATE POLICY units_of_key ON units TO jichi_service USING (sees_path(path));
ALTER TABLE evaluations ENABLE ROW LEVEL SECURITY;
CREATE POLICY evaluations_of_key ON evaluations TO jichi_service USING (sees_unit(unit_code));
ALTER TABLE revisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY revisions_of_key ON revisions TO jichi_service USING (EXISTS (
  SELECT FROM evaluations
  WHERE evaluations.id = revisions.evaluation_id AND evaluations.fiscal_year = revisions.fiscal_year
));
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
CREATE POLICY reviews_of_key ON reviews TO jichi_service USING (EXISTS (
  SELECT FROM evaluations
  WHERE evaluations.id = reviews.evaluation_id AND evaluations.fiscal_year = reviews.fiscal_year
));
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY entries_of_key ON audit_entries FOR SELECT TO jichi_service USING (sees_unit(unit_code));
CREATE POLICY entries_written ON audit_entries FOR INSERT TO jichi_service
  WITH CHECK (unit_code = '' OR sees_unit(unit_code));

-- What the service may do. Revisions, reviews, audit entries and policies are written once and stay.
GRANT USAGE ON SCHEMA public TO jichi_service;
GRANT SELECT ON installation TO jichi_service;
GRANT SELECT, INSERT, UPDATE ON units, evaluations, audit_heads TO jichi_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON windows TO jichi_service;
GRANT SELECT, INSERT ON policies, revisions, reviews, audit_entries, key_units TO jichi_service;
GRANT SELECT, INSERT ON keys TO jichi_service;
GRANT UPDATE (revoked_at) ON keys TO jichi_service;
GRANT SELECT, INSERT, DELETE ON idempotency TO jichi_service;
GRANT SELECT ON revision_rows TO jichi_service;
GRANT EXECUTE ON FUNCTION ensure_fiscal_year(integer) TO jichi_service;
