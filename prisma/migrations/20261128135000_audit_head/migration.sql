-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seal_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- A chain from before there were heads. An empty one gets its head with its first seal: a restore wants empty tables.
INSERT INTO "audit_head" ("seal_id", "hash") SELECT "id", "hash" FROM "audit_seal" ORDER BY "id" DESC LIMIT 1;

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one_row" CHECK ("id" = 1);
CREATE FUNCTION "refuse_step_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."seal_id" <= OLD."seal_id" THEN
    RAISE EXCEPTION 'table % only moves on', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "audit_head_moves_on" BEFORE UPDATE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "refuse_step_back"();
CREATE TRIGGER "audit_head_no_delete" BEFORE DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_head_no_truncate" BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
