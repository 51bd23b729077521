-- The policy that a revision was scored under stands in a column of its own, as `id@version`: what asks of many tables
-- which rule-book each was scored by does not cut it out of their sheets.

-- Canonical JSON has its members in order and its texts without a bare quotation mark, so only the member of the sheet
-- looks like this. A sheet of which that is not so (somebody edited it) has an empty policy.
ALTER TABLE revisions ADD COLUMN policy text NOT NULL GENERATED ALWAYS AS (coalesce(
  substring(sheet from '"policy":\{"id":"([^"]*)","sha256":"[0-9a-f]*","version":"[^"]*"\}')
  || '@' ||
  substring(sheet from '"policy":\{"id":"[^"]*","sha256":"[0-9a-f]*","version":"([^"]*)"\}'),
  '')) STORED;
ALTER TABLE revisions ALTER COLUMN policy DROP EXPRESSION;
