-- CreateEnum
CREATE TYPE "granted_role" AS ENUM ('UNIT_HEAD', 'HR', 'UNIT_HR', 'INSPECTOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "appraisal_kind" AS ENUM ('PERIODIC', 'ANNUAL');

-- CreateEnum
CREATE TYPE "appraisal_state" AS ENUM ('DRAFT', 'RATED', 'HANDED_OVER', 'OBJECTED', 'EXPLAINED', 'FINAL');

-- CreateEnum
CREATE TYPE "rating" AS ENUM ('ABOVE', 'MEETS', 'BELOW');

-- CreateEnum
CREATE TYPE "predikat" AS ENUM ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG');

-- CreateEnum
CREATE TYPE "organisation_predikat" AS ENUM ('ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG');

-- CreateEnum
CREATE TYPE "appraisal_outcome" AS ENUM ('ACCEPTED', 'LAPSED', 'UPHELD', 'CHANGED');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('ROSTER', 'SUPERVISORS');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('UPLOADED', 'READING', 'PLANNED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "import_fate" AS ENUM ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED');

-- CreateEnum
CREATE TYPE "position_kind" AS ENUM ('JPT', 'ADMINISTRATOR', 'PENGAWAS', 'JF_KEAHLIAN', 'JF_KETERAMPILAN', 'PELAKSANA');

-- CreateEnum
CREATE TYPE "employment_kind" AS ENUM ('PNS', 'CPNS', 'PPPK', 'PPPK_PW');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "employee_state" AS ENUM ('ACTIVE', 'INACTIVE');

-- CreateEnum
CREATE TYPE "placement_kind" AS ENUM ('DEFINITIVE', 'PLT', 'PLH');

-- CreateEnum
CREATE TYPE "appraiser_kind" AS ENUM ('DEFINITIVE', 'PLT', 'PLH');

-- CreateEnum
CREATE TYPE "appraiser_report_state" AS ENUM ('OPEN', 'RESOLVED');

-- CreateEnum
CREATE TYPE "period_state" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "evaluation_frequency" AS ENUM ('MONTHLY', 'QUARTERLY');

-- CreateEnum
CREATE TYPE "day_kind" AS ENUM ('CALENDAR', 'WORKING');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED', 'CLOSED');

-- CreateEnum
CREATE TYPE "plan_format" AS ENUM ('JPT', 'JA_JF');

-- CreateEnum
CREATE TYPE "plan_approach" AS ENUM ('QUANTITATIVE', 'QUALITATIVE');

-- CreateEnum
CREATE TYPE "result_kind" AS ENUM ('MAIN', 'ADDITIONAL');

-- CreateEnum
CREATE TYPE "indicator_aspect" AS ENUM ('QUANTITY', 'QUALITY', 'TIME', 'COST');

-- CreateEnum
CREATE TYPE "indicator_direction" AS ENUM ('HIGHER', 'LOWER', 'EXACT');

-- CreateEnum
CREATE TYPE "accumulation" AS ENUM ('SUM', 'LATEST', 'AVERAGE', 'MAX');

-- CreateEnum
CREATE TYPE "annex_kind" AS ENUM ('RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES');

-- CreateEnum
CREATE TYPE "survey_channel" AS ENUM ('WEB', 'API', 'KIOSK', 'ASSISTED');

-- CreateEnum
CREATE TYPE "training_state" AS ENUM ('DRAFT', 'OPEN', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "enrolment_state" AS ENUM ('ENROLLED', 'WAITING', 'CANCELLED', 'ATTENDED', 'ABSENT');

-- CreateEnum
CREATE TYPE "learning_record_state" AS ENUM ('VERIFIED', 'REVOKED');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "password_hash" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "password_changed_at" TIMESTAMPTZ(3),
    "totp_cipher" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "oidc_subject" TEXT,
    "is_disabled" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "is_verified" BOOLEAN NOT NULL DEFAULT false,
    "user_agent" TEXT,
    "address" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "role" "granted_role" NOT NULL,
    "unit_id" UUID,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "appraisal" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "appraisal_kind" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "superior_id" UUID,
    "state" "appraisal_state" NOT NULL DEFAULT 'DRAFT',
    "results_rating" "rating",
    "results_reason" TEXT,
    "behaviour_rating" "rating",
    "behaviour_reason" TEXT,
    "predikat" "predikat",
    "rules_version" TEXT,
    "recommendation" TEXT,
    "rated_at" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "objection_due_on" DATE,
    "final_at" TIMESTAMPTZ(3),
    "outcome" "appraisal_outcome",
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_objection" (
    "appraisal_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "is_late" BOOLEAN NOT NULL,
    "explanation" TEXT,
    "explained_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "appraisal_objection_pkey" PRIMARY KEY ("appraisal_id")
);

-- CreateTable
CREATE TABLE "unit_achievement" (
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "predikat" "organisation_predikat" NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_achievement_pkey" PRIMARY KEY ("unit_id","period_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "about_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT,
    "user_agent" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "id" INTEGER NOT NULL,
    "first_id" BIGINT NOT NULL,
    "last_id" BIGINT NOT NULL,
    "event_ids" BIGINT[],
    "digests" BYTEA NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_watermark" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_id" BIGINT NOT NULL,
    "transaction_id" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_watermark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_key" TEXT,
    "state" "import_state" NOT NULL DEFAULT 'UPLOADED',
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "warned" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "fate" "import_fate" NOT NULL,
    "nip" TEXT,
    "name" TEXT,
    "data" JSONB,
    "changes" JSONB,
    "faults" JSONB,
    "warnings" JSONB,
    "previous" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","row")
);

-- CreateTable
CREATE TABLE "work_unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "region_code" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "work_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "position_kind" NOT NULL,
    "jenjang" TEXT,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee" (
    "id" UUID NOT NULL,
    "nip" CHAR(18) NOT NULL,
    "name" TEXT NOT NULL,
    "title_before" TEXT,
    "title_after" TEXT,
    "birth_date" DATE NOT NULL,
    "sex" "sex" NOT NULL,
    "kind" "employment_kind" NOT NULL,
    "golongan" TEXT,
    "appointed_on" DATE,
    "education_level" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "nik_cipher" TEXT,
    "nik_digest" TEXT,
    "state" "employee_state" NOT NULL DEFAULT 'ACTIVE',
    "deactivated_on" DATE,
    "unit_id" UUID,
    "position_id" UUID,
    "search_text" TEXT NOT NULL DEFAULT '',
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "kind" "placement_kind" NOT NULL DEFAULT 'DEFINITIVE',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "import_id" UUID,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraiser_assignment" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "kind" "appraiser_kind" NOT NULL DEFAULT 'DEFINITIVE',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "import_id" UUID,

    CONSTRAINT "appraiser_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraiser_report" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "state" "appraiser_report_state" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraiser_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "plan_due_on" DATE NOT NULL,
    "frequency" "evaluation_frequency" NOT NULL DEFAULT 'QUARTERLY',
    "objection_days" INTEGER NOT NULL DEFAULT 14,
    "objection_day_kind" "day_kind" NOT NULL DEFAULT 'CALENDAR',
    "state" "period_state" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "performance_plan" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position_title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "format" "plan_format" NOT NULL DEFAULT 'JA_JF',
    "approach" "plan_approach" NOT NULL DEFAULT 'QUANTITATIVE',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "previous_id" UUID,
    "state" "plan_state" NOT NULL DEFAULT 'DRAFT',
    "submitted_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "performance_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_result" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "result_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "superior_result_id" UUID,
    "superior_text" TEXT,
    "perspective" TEXT,

    CONSTRAINT "plan_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_indicator" (
    "id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "aspect" "indicator_aspect",
    "text" TEXT NOT NULL,
    "target_low" DECIMAL(18,4) NOT NULL,
    "target_high" DECIMAL(18,4),
    "unit" TEXT NOT NULL,
    "direction" "indicator_direction" NOT NULL DEFAULT 'HIGHER',
    "accumulation" "accumulation" NOT NULL DEFAULT 'SUM',
    "source" TEXT NOT NULL DEFAULT 'log',

    CONSTRAINT "plan_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_behaviour" (
    "plan_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "expectation" TEXT,

    CONSTRAINT "plan_behaviour_pkey" PRIMARY KEY ("plan_id","value")
);

-- CreateTable
CREATE TABLE "plan_annex" (
    "plan_id" UUID NOT NULL,
    "kind" "annex_kind" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "plan_annex_pkey" PRIMARY KEY ("plan_id","kind","ordinal")
);

-- CreateTable
CREATE TABLE "plan_review" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "comment" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_entry" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "amount" DECIMAL(18,4) NOT NULL,
    "note" TEXT NOT NULL,
    "link" TEXT,
    "file_id" UUID,
    "withdraws_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progress_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_total" (
    "indicator_id" UUID NOT NULL,
    "entries" INTEGER NOT NULL,
    "sum" DECIMAL(22,4) NOT NULL,
    "max" DECIMAL(18,4),
    "latest" DECIMAL(18,4),
    "latest_on" DATE,

    CONSTRAINT "indicator_total_pkey" PRIMARY KEY ("indicator_id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "requirements" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "standard_minutes" INTEGER NOT NULL,
    "cost" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "complaints" TEXT NOT NULL,
    "users_per_year" INTEGER,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_period" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "survey_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "u1" SMALLINT,
    "u2" SMALLINT,
    "u3" SMALLINT,
    "u4" SMALLINT,
    "u5" SMALLINT,
    "u6" SMALLINT,
    "u7" SMALLINT,
    "u8" SMALLINT,
    "u9" SMALLINT,
    "sex" "sex",
    "age" SMALLINT,
    "education" TEXT,
    "occupation" TEXT,
    "suggestion" TEXT,
    "channel" "survey_channel" NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_total" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "shard" SMALLINT NOT NULL,
    "n" INTEGER NOT NULL,
    "u1_sum" INTEGER NOT NULL,
    "u1_n" INTEGER NOT NULL,
    "u2_sum" INTEGER NOT NULL,
    "u2_n" INTEGER NOT NULL,
    "u3_sum" INTEGER NOT NULL,
    "u3_n" INTEGER NOT NULL,
    "u4_sum" INTEGER NOT NULL,
    "u4_n" INTEGER NOT NULL,
    "u5_sum" INTEGER NOT NULL,
    "u5_n" INTEGER NOT NULL,
    "u6_sum" INTEGER NOT NULL,
    "u6_n" INTEGER NOT NULL,
    "u7_sum" INTEGER NOT NULL,
    "u7_n" INTEGER NOT NULL,
    "u8_sum" INTEGER NOT NULL,
    "u8_n" INTEGER NOT NULL,
    "u9_sum" INTEGER NOT NULL,
    "u9_n" INTEGER NOT NULL,

    CONSTRAINT "survey_total_pkey" PRIMARY KEY ("service_id","period_id","shard")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "link" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "enrolment_closes_on" DATE NOT NULL,
    "capacity" INTEGER NOT NULL,
    "enrolled" INTEGER NOT NULL DEFAULT 0,
    "jp" INTEGER NOT NULL,
    "state" "training_state" NOT NULL DEFAULT 'DRAFT',
    "cancel_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_session" (
    "id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "state" "enrolment_state" NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "session_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "is_present" BOOLEAN NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("session_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "learning_record" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "training_id" UUID,
    "title" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "completed_on" DATE NOT NULL,
    "jp" INTEGER NOT NULL,
    "certificate_code" TEXT NOT NULL,
    "state" "learning_record_state" NOT NULL DEFAULT 'VERIFIED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "learning_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learning_total" (
    "employee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "jp" INTEGER NOT NULL,

    CONSTRAINT "learning_total_pkey" PRIMARY KEY ("employee_id","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_employee_id_key" ON "account"("employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_oidc_subject_key" ON "account"("oidc_subject");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_account_id_hash_key" ON "recovery_code"("account_id", "hash");

-- CreateIndex
CREATE INDEX "session_account_id_created_at_idx" ON "session"("account_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_account_id_idx" ON "password_reset"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_employee_id_idx" ON "role_grant"("employee_id");

-- CreateIndex
CREATE INDEX "role_grant_role_employee_id_idx" ON "role_grant"("role", "employee_id");

-- CreateIndex
CREATE INDEX "appraisal_appraiser_id_state_id_idx" ON "appraisal"("appraiser_id", "state", "id");

-- CreateIndex
CREATE INDEX "appraisal_superior_id_state_id_idx" ON "appraisal"("superior_id", "state", "id");

-- CreateIndex
CREATE INDEX "appraisal_state_objection_due_on_idx" ON "appraisal"("state", "objection_due_on");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_plan_id_kind_starts_on_key" ON "appraisal"("plan_id", "kind", "starts_on");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_about_id_id_idx" ON "audit_event"("about_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_id_idx" ON "audit_event"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id");

-- CreateIndex
CREATE INDEX "import_batch_created_at_id_idx" ON "import_batch"("created_at", "id");

-- CreateIndex
CREATE INDEX "import_row_batch_id_fate_row_idx" ON "import_row"("batch_id", "fate", "row");

-- CreateIndex
CREATE UNIQUE INDEX "work_unit_code_key" ON "work_unit"("code");

-- CreateIndex
CREATE INDEX "work_unit_parent_id_idx" ON "work_unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_title_kind_key" ON "position"("title", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "employee_nip_key" ON "employee"("nip");

-- CreateIndex
CREATE UNIQUE INDEX "employee_nik_digest_key" ON "employee"("nik_digest");

-- CreateIndex
CREATE INDEX "employee_unit_id_name_id_idx" ON "employee"("unit_id", "name", "id");

-- CreateIndex
CREATE INDEX "employee_state_name_id_idx" ON "employee"("state", "name", "id");

-- CreateIndex
CREATE INDEX "placement_employee_id_starts_on_idx" ON "placement"("employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "placement_unit_id_idx" ON "placement"("unit_id");

-- CreateIndex
CREATE INDEX "appraiser_assignment_employee_id_starts_on_idx" ON "appraiser_assignment"("employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "appraiser_assignment_appraiser_id_starts_on_idx" ON "appraiser_assignment"("appraiser_id", "starts_on");

-- CreateIndex
CREATE INDEX "appraiser_report_state_created_at_id_idx" ON "appraiser_report"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "appraiser_report_employee_id_idx" ON "appraiser_report"("employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "period_year_key" ON "period"("year");

-- CreateIndex
CREATE UNIQUE INDEX "performance_plan_previous_id_key" ON "performance_plan"("previous_id");

-- CreateIndex
CREATE INDEX "performance_plan_employee_id_starts_on_idx" ON "performance_plan"("employee_id", "starts_on");

-- CreateIndex
CREATE INDEX "performance_plan_appraiser_id_state_id_idx" ON "performance_plan"("appraiser_id", "state", "id");

-- CreateIndex
CREATE INDEX "performance_plan_period_id_state_id_idx" ON "performance_plan"("period_id", "state", "id");

-- CreateIndex
CREATE INDEX "performance_plan_unit_id_period_id_state_idx" ON "performance_plan"("unit_id", "period_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "performance_plan_period_id_employee_id_starts_on_revision_key" ON "performance_plan"("period_id", "employee_id", "starts_on", "revision");

-- CreateIndex
CREATE INDEX "plan_result_superior_result_id_idx" ON "plan_result"("superior_result_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_result_plan_id_ordinal_key" ON "plan_result"("plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "plan_indicator_result_id_ordinal_key" ON "plan_indicator"("result_id", "ordinal");

-- CreateIndex
CREATE INDEX "plan_review_plan_id_at_idx" ON "plan_review"("plan_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "progress_entry_withdraws_id_key" ON "progress_entry"("withdraws_id");

-- CreateIndex
CREATE INDEX "progress_entry_indicator_id_happened_on_id_idx" ON "progress_entry"("indicator_id", "happened_on", "id");

-- CreateIndex
CREATE INDEX "progress_entry_author_id_happened_on_id_idx" ON "progress_entry"("author_id", "happened_on", "id");

-- CreateIndex
CREATE INDEX "outbox_mail_created_at_id_idx" ON "outbox_mail"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_key_key" ON "stored_file"("key");

-- CreateIndex
CREATE UNIQUE INDEX "service_slug_key" ON "service"("slug");

-- CreateIndex
CREATE INDEX "service_unit_id_is_active_idx" ON "service"("unit_id", "is_active");

-- CreateIndex
CREATE INDEX "service_is_active_name_id_idx" ON "service"("is_active", "name", "id");

-- CreateIndex
CREATE INDEX "survey_period_starts_on_idx" ON "survey_period"("starts_on");

-- CreateIndex
CREATE INDEX "survey_response_service_id_period_id_received_at_id_idx" ON "survey_response"("service_id", "period_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "survey_total_period_id_idx" ON "survey_total"("period_id");

-- CreateIndex
CREATE INDEX "training_state_starts_on_id_idx" ON "training"("state", "starts_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "training_session_training_id_ordinal_key" ON "training_session"("training_id", "ordinal");

-- CreateIndex
CREATE INDEX "enrolment_employee_id_state_idx" ON "enrolment"("employee_id", "state");

-- CreateIndex
CREATE INDEX "enrolment_training_id_state_enrolled_at_id_idx" ON "enrolment"("training_id", "state", "enrolled_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_training_id_employee_id_key" ON "enrolment"("training_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "learning_record_certificate_code_key" ON "learning_record"("certificate_code");

-- CreateIndex
CREATE INDEX "learning_record_employee_id_completed_on_id_idx" ON "learning_record"("employee_id", "completed_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "learning_record_employee_id_training_id_key" ON "learning_record"("employee_id", "training_id");

-- CreateIndex
CREATE INDEX "learning_total_year_jp_idx" ON "learning_total"("year", "jp");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_appraiser_id_fkey" FOREIGN KEY ("appraiser_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_superior_id_fkey" FOREIGN KEY ("superior_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_objection" ADD CONSTRAINT "appraisal_objection_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_achievement" ADD CONSTRAINT "unit_achievement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_achievement" ADD CONSTRAINT "unit_achievement_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_unit" ADD CONSTRAINT "work_unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "appraiser_assignment_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "appraiser_assignment_appraiser_id_fkey" FOREIGN KEY ("appraiser_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_report" ADD CONSTRAINT "appraiser_report_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_appraiser_id_fkey" FOREIGN KEY ("appraiser_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_plan" ADD CONSTRAINT "performance_plan_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "performance_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_result" ADD CONSTRAINT "plan_result_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_result" ADD CONSTRAINT "plan_result_superior_result_id_fkey" FOREIGN KEY ("superior_result_id") REFERENCES "plan_result"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "plan_result"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_behaviour" ADD CONSTRAINT "plan_behaviour_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_annex" ADD CONSTRAINT "plan_annex_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_review" ADD CONSTRAINT "plan_review_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "performance_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "plan_indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_entry" ADD CONSTRAINT "progress_entry_withdraws_id_fkey" FOREIGN KEY ("withdraws_id") REFERENCES "progress_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_total" ADD CONSTRAINT "indicator_total_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "plan_indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_total" ADD CONSTRAINT "survey_total_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_total" ADD CONSTRAINT "survey_total_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "training"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "training_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_record" ADD CONSTRAINT "learning_record_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_record" ADD CONSTRAINT "learning_record_training_id_fkey" FOREIGN KEY ("training_id") REFERENCES "training"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_total" ADD CONSTRAINT "learning_total_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
