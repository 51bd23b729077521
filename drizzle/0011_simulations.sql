-- What another rule-book would do to many tables is a kind of batch.

ALTER TABLE batches DROP CONSTRAINT batches_type_check;
ALTER TABLE batches ADD CONSTRAINT batches_type_check
  CHECK (type IN ('score', 'report', 'submit', 'return', 'review', 'simulate'));
