-- CreateTable
CREATE TABLE "complaint_count" (
    "id" BIGSERIAL NOT NULL,
    "year" SMALLINT NOT NULL,
    "figure" "complaint_figure" NOT NULL,
    "category" "complaint_category" NOT NULL,
    "unit_id" UUID,
    "n" INTEGER NOT NULL,
    "shown_n" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "complaint_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_year" (
    "year" SMALLINT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "complaint_year_pkey" PRIMARY KEY ("year")
);

-- AddForeignKey
ALTER TABLE "complaint_count" ADD CONSTRAINT "complaint_count_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "work_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
CREATE UNIQUE INDEX "complaint_count_key" ON "complaint_count" ("year", "figure", "category", "unit_id") NULLS NOT DISTINCT;
ALTER TABLE "complaint_count" ADD CONSTRAINT "complaint_count_n_check" CHECK ("n" >= 0 AND "shown_n" >= 0 AND ("figure" = 'ANSWERED' OR "unit_id" IS NULL));

-- Of what is counted and shown already. The years themselves are made when somebody looks next.
INSERT INTO "complaint_count" ("year", "figure", "category", "n")
SELECT "year", 'RECEIVED', "category", sum("n") FROM "complaint_total" GROUP BY "year", "category";
INSERT INTO "complaint_count" ("year", "figure", "category", "n")
SELECT "year", 'NOT_HANDLED', "category", sum("n") FROM "complaint_total"
WHERE "state" IN ('REJECTED', 'ARCHIVED', 'HANDED_OVER') GROUP BY "year", "category";
INSERT INTO "complaint_count" ("year", "figure", "category", "unit_id", "n")
SELECT "year", 'ANSWERED', "category", "unit_id", sum("n") FROM "complaint_answer_time" GROUP BY "year", "category", "unit_id";
UPDATE "complaint_count" AS counted SET "shown_n" = shown."n"
FROM (
  SELECT "year", "figure", "category", "unit_id", sum("n") AS "n" FROM "complaint_publication"
  GROUP BY "year", "figure", "category", "unit_id"
) AS shown
WHERE shown."year" = counted."year" AND shown."figure" = counted."figure" AND shown."category" = counted."category"
  AND shown."unit_id" IS NOT DISTINCT FROM counted."unit_id";
