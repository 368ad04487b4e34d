-- AlterTable
ALTER TABLE "service" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- What Prisma's schema cannot say.
-- Whoever writes a service or renames its unit need not know of the search.
CREATE FUNCTION "service_search_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search_text" := lower(concat_ws(' ', NEW."name", NEW."description", NEW."product",
    (SELECT "name" FROM "work_unit" WHERE "id" = NEW."unit_id")));
  RETURN NEW;
END $$;
CREATE TRIGGER "service_search_text" BEFORE INSERT OR UPDATE OF "name", "description", "product", "unit_id", "search_text"
  ON "service" FOR EACH ROW EXECUTE FUNCTION "service_search_text"();

CREATE FUNCTION "work_unit_service_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "service" SET "search_text" = '' WHERE "unit_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "work_unit_service_search" AFTER UPDATE OF "name" ON "work_unit"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "work_unit_service_search"();

UPDATE "service" SET "search_text" = '';
DROP INDEX "service_name_search_idx";
CREATE INDEX "service_search_text_idx" ON "service" USING gin ("search_text" "extensions"."gin_trgm_ops");
