-- What was said in a counselling stays as it is, and its author too. Only the key that it lies under may change, in a
-- transaction that says that it rotates keys.
CREATE FUNCTION "refuse_change_but_of_key"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('bina.rotates_keys', true) = 'on'
    AND to_jsonb(NEW) - 'sealed' = to_jsonb(OLD) - 'sealed'
    AND split_part(NEW."sealed", ':', 1) <> split_part(OLD."sealed", ':', 1)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER "counselling_entry_append_only" ON "counselling_entry";
CREATE TRIGGER "counselling_entry_append_only" BEFORE UPDATE OR DELETE ON "counselling_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_of_key"();

-- The digest by which undoing an import sees that a person was changed since no longer covers the cipher of the NIK, which
-- a rotation changes; the digest of the NIK is in it. Digests that fit today are written anew, others go on not fitting.
UPDATE "import_row" r SET "written" = md5((s."now" #- '{employee,nik_cipher}')::text)
FROM "employee" e, LATERAL (SELECT jsonb_build_object(
  'employee', jsonb_build_object('name', e."name", 'title_before', e."title_before", 'title_after', e."title_after",
    'birth_date', e."birth_date", 'sex', e."sex", 'kind', e."kind", 'golongan', e."golongan",
    'appointed_on', e."appointed_on", 'education_level', e."education_level", 'email', e."email", 'phone', e."phone",
    'nik_cipher', e."nik_cipher", 'nik_digest', e."nik_digest", 'state', e."state",
    'deactivated_on', e."deactivated_on", 'unit_id', e."unit_id", 'position_id', e."position_id",
    'search_text', e."search_text"),
  'placements', (SELECT COALESCE(jsonb_agg(to_jsonb(p) ORDER BY p."starts_on", p."id"), '[]')
    FROM "placement" p WHERE p."employee_id" = e."id")) AS "now") s
WHERE e."id" = r."employee_id" AND r."written" = md5(s."now"::text);
