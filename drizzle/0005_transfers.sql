-- Transfer payments are a kind of table; a form without weights has no total.

ALTER TABLE windows DROP CONSTRAINT windows_kind_check;
ALTER TABLE windows ADD CONSTRAINT windows_kind_check
  CHECK (kind IN ('project', 'department', 'transfer'));

ALTER TABLE evaluations DROP CONSTRAINT evaluations_kind_check;
ALTER TABLE evaluations ADD CONSTRAINT evaluations_kind_check
  CHECK (kind IN ('project', 'department', 'transfer'));
ALTER TABLE evaluations ALTER COLUMN total DROP NOT NULL;
