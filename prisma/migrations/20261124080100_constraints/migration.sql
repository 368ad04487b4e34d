-- What Prisma's schema cannot say. No statement names the schema: one government lives in one schema.

-- Extensions are shared by all governments of a database, so they live in a schema of their own.
CREATE SCHEMA IF NOT EXISTS "extensions";
CREATE EXTENSION IF NOT EXISTS "pg_trgm" SCHEMA "extensions";
CREATE EXTENSION IF NOT EXISTS "btree_gist" SCHEMA "extensions";

-- Search by name, NIP or unit.
CREATE INDEX "employee_search_text_idx" ON "employee" USING gin ("search_text" "extensions"."gin_trgm_ops");
CREATE INDEX "service_name_search_idx" ON "service" USING gin (lower("name") "extensions"."gin_trgm_ops");

-- Reach over a unit is a prefix of its path.
CREATE INDEX "work_unit_path_idx" ON "work_unit" ("path" text_pattern_ops);

-- One definitive placement, one definitive appraiser at any date.
ALTER TABLE "placement" ADD CONSTRAINT "placement_dates_check" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "placement" ADD CONSTRAINT "placement_one_definitive" EXCLUDE USING gist (
  "employee_id" "extensions"."gist_uuid_ops" WITH OPERATOR("pg_catalog".=),
  daterange("starts_on", "ends_on", '[]') WITH &&
) WHERE ("kind" = 'DEFINITIVE');
ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "appraiser_assignment_dates_check" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "appraiser_assignment_not_self" CHECK ("employee_id" <> "appraiser_id");
ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "appraiser_assignment_one_definitive" EXCLUDE USING gist (
  "employee_id" "extensions"."gist_uuid_ops" WITH OPERATOR("pg_catalog".=),
  daterange("starts_on", "ends_on", '[]') WITH &&
) WHERE ("kind" = 'DEFINITIVE');

ALTER TABLE "employee" ADD CONSTRAINT "employee_nip_check" CHECK ("nip" ~ '^[0-9]{18}$');
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_check" CHECK (("role" IN ('UNIT_HEAD', 'UNIT_HR')) = ("unit_id" IS NOT NULL));
CREATE UNIQUE INDEX "role_grant_once_idx" ON "role_grant" ("employee_id", "role", COALESCE("unit_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "revoked_at" IS NULL;

-- Capacity is never exceeded, whatever a program does.
ALTER TABLE "training" ADD CONSTRAINT "training_capacity_check" CHECK ("capacity" > 0 AND "enrolled" BETWEEN 0 AND "capacity");
ALTER TABLE "training" ADD CONSTRAINT "training_dates_check" CHECK ("ends_on" >= "starts_on" AND "enrolment_closes_on" <= "ends_on" AND "jp" > 0);
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_times_check" CHECK ("ends_at" > "starts_at");

ALTER TABLE "period" ADD CONSTRAINT "period_dates_check" CHECK ("ends_on" > "starts_on" AND "objection_days" > 0);
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_target_check" CHECK ("target_low" >= 0 AND ("target_high" IS NULL OR "target_high" >= "target_low"));
ALTER TABLE "survey_period" ADD CONSTRAINT "survey_period_dates_check" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "survey_period" ADD CONSTRAINT "survey_period_no_overlap" EXCLUDE USING gist (daterange("starts_on", "ends_on", '[]') WITH &&);

ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_answers_check" CHECK (
  COALESCE("u1", 1) BETWEEN 1 AND 4 AND COALESCE("u2", 1) BETWEEN 1 AND 4 AND COALESCE("u3", 1) BETWEEN 1 AND 4
  AND COALESCE("u4", 1) BETWEEN 1 AND 4 AND COALESCE("u5", 1) BETWEEN 1 AND 4 AND COALESCE("u6", 1) BETWEEN 1 AND 4
  AND COALESCE("u7", 1) BETWEEN 1 AND 4 AND COALESCE("u8", 1) BETWEEN 1 AND 4 AND COALESCE("u9", 1) BETWEEN 1 AND 4
  AND COALESCE("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9") IS NOT NULL
);

-- A predikat stands if and only if both ratings do, and nobody appraises themselves above.
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_predikat_check" CHECK (
  ("predikat" IS NULL) = ("results_rating" IS NULL OR "behaviour_rating" IS NULL)
  AND ("predikat" IS NULL) = ("rules_version" IS NULL)
);
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_not_self" CHECK ("employee_id" <> "appraiser_id");

-- Append-only: the trail and the log of progress are never rewritten.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_seal_append_only" BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_seal_no_truncate" BEFORE TRUNCATE ON "audit_seal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "progress_entry_append_only" BEFORE UPDATE OR DELETE ON "progress_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
