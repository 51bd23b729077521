-- Use cases come to values, and what they refuse is of a kind: how both look over HTTP is no longer kept. Beside a key
-- against repetition stand what the command was about, the version and the revision that it came to, and what is no sheet.

-- Problem details as the refusals that they print. Their texts are canonical JSON, in which these three members stand
-- one behind the other, and a quotation mark inside of a text is never bare: only they can be meant.
CREATE FUNCTION refusals_in(problems text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  refusals text := problems;
  known record;
BEGIN
  FOR known IN SELECT * FROM (VALUES
    (400, '请求格式有误', 'invalid'),
    (401, '需要身份验证', 'key-needed'),
    (403, '没有权限', 'forbidden'),
    (404, '没有这个资源', 'not-found'),
    (409, '与现状冲突', 'wrong-state'),
    (412, '版本已过时', 'stale'),
    (413, '请求体过大', 'too-large'),
    (415, '不支持的内容类型', 'unsupported'),
    (422, '请求内容有误', 'invalid'),
    (428, '须写明所见的版本', 'condition-needed'),
    (429, '请求过多', 'too-much'),
    (500, '内部错误', 'attempts-exhausted'),
    (503, '服务暂不可用', 'unavailable')
  ) AS printed (status, title, kind) LOOP
    refusals := replace(
      refusals,
      format('"status":%s,"title":"%s","type":"urn:jichi:problem:%s"', known.status, known.title, known.status),
      format('"kind":"%s"', known.kind)
    );
  END LOOP;
  RETURN refusals;
END $$;

ALTER TABLE idempotency
  -- A command that gives nothing back keeps nothing; what is about a table need not have its sheet in it.
  DROP CONSTRAINT idempotency_check,
  DROP CONSTRAINT idempotency_check1,
  ADD COLUMN subject_kind text,
  ADD COLUMN subject_id text,
  ADD COLUMN version text;
ALTER TABLE idempotency RENAME COLUMN body TO value;

-- Answers of the first schema hold their sheets whole; the revision with the same sheet takes their place.
UPDATE idempotency SET
  evaluation_id = (value::jsonb ->> 'id')::uuid,
  revision = (value::jsonb ->> 'revision')::integer,
  value = (value::jsonb - ARRAY[
    'evaluation', 'bounds', 'unweighted', 'gradeWithheld', 'policy', 'engine', 'inputSha256'
  ])::text
WHERE revision IS NULL AND CASE
  WHEN value LIKE '{%' THEN value::jsonb ?& ARRAY['id', 'revision', 'evaluation', 'engine']
END;
UPDATE idempotency SET evaluation_id = same.evaluation_id, revision = same.number, value = NULL
FROM (
  SELECT key_id, idempotency_key, min(revisions.evaluation_id::text)::uuid AS evaluation_id, min(number) AS number
  FROM idempotency
  JOIN revisions ON revisions.sha256 = encode(sha256(convert_to(idempotency.value, 'UTF8')), 'hex')
  WHERE idempotency.revision IS NULL AND idempotency.value LIKE '{"%"engine":"jichi/%'
  GROUP BY key_id, idempotency_key
) AS same
WHERE idempotency.key_id = same.key_id AND idempotency.idempotency_key = same.idempotency_key;

-- Evidence that a row names lies beside its table, and whether it was new is said by no other column.
UPDATE idempotency SET
  evaluation_id = split_part(location, '/', 4)::uuid,
  value = format('{"attachment":%s,"isNew":%s}', value, (status = 201)::text)
WHERE location LIKE '/v1/evaluations/%/attachments/%';

UPDATE idempotency SET
  version = nullif(trim(BOTH '"' FROM etag), ''),
  subject_kind = CASE
    WHEN evaluation_id IS NOT NULL THEN 'evaluation'
    WHEN location LIKE '/v1/keys/%' THEN 'key'
    WHEN location LIKE '/v1/policies/%' THEN 'policy'
    WHEN location LIKE '/v1/batches/%' THEN 'batch'
  END,
  subject_id = CASE
    WHEN evaluation_id IS NOT NULL THEN evaluation_id::text
    WHEN location ~ '^/v1/(?:keys|policies|batches)/' THEN split_part(location, '/', 4)
  END,
  value = CASE WHEN status = 204 THEN NULL ELSE refusals_in(value) END;

-- What makes a key against repetition hold is said by the columns that stay.
ALTER TABLE idempotency
  DROP COLUMN status,
  DROP COLUMN etag,
  DROP COLUMN location,
  DROP COLUMN evaluation_id,
  ADD CHECK ((subject_kind IS NULL) = (subject_id IS NULL)),
  ADD CHECK (revision IS NULL OR subject_kind IS NOT DISTINCT FROM 'evaluation');

-- Why items of batches failed; what is shorter now was counted as it was.
UPDATE batches SET bytes = greatest(batches.bytes - saved.bytes, 0)
FROM (
  SELECT batch_id, sum(octet_length(note) - octet_length(refusals_in(note))) AS bytes
  FROM batch_results WHERE outcome = 'failed' GROUP BY batch_id
) AS saved
WHERE saved.batch_id = batches.id;
UPDATE batch_results SET note = refusals_in(note) WHERE outcome = 'failed';

DROP FUNCTION refusals_in(text);
