-- CreateTable
CREATE TABLE "application_figure" (
    "service_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "n" INTEGER NOT NULL,
    "shown_n" INTEGER NOT NULL DEFAULT 0,
    "shown_on_time_n" INTEGER NOT NULL DEFAULT 0,
    "median_minutes" INTEGER,
    "p90_minutes" INTEGER,

    CONSTRAINT "application_figure_pkey" PRIMARY KEY ("service_id","year")
);

-- AddForeignKey
ALTER TABLE "application_figure" ADD CONSTRAINT "application_figure_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "application_figure" ADD CONSTRAINT "application_figure_n_check" CHECK ("n" > 0 AND "shown_n" BETWEEN 0 AND "n" AND "shown_on_time_n" BETWEEN 0 AND "shown_n" AND ("shown_n" = 0) = ("median_minutes" IS NULL) AND ("shown_n" = 0) = ("p90_minutes" IS NULL));

-- Of what is counted and shown already: the least minutes within which a half, or nine tenths, lie.
INSERT INTO "application_figure" ("service_id", "year", "n")
SELECT "service_id", "year", sum("n") FROM "application_duration" GROUP BY "service_id", "year";
UPDATE "application_figure" AS figure
SET "shown_n" = shown."n", "shown_on_time_n" = shown."on_time_n", "median_minutes" = shown."median", "p90_minutes" = shown."p90"
FROM (
  SELECT "service_id", "year", sum("n") AS "n", sum("on_time_n") AS "on_time_n",
    min("minutes") FILTER (WHERE "reached" * 100 >= "all_n" * 50) AS "median",
    min("minutes") FILTER (WHERE "reached" * 100 >= "all_n" * 90) AS "p90"
  FROM (
    SELECT *, sum("n") OVER (PARTITION BY "service_id", "year" ORDER BY "minutes") AS "reached",
      sum("n") OVER (PARTITION BY "service_id", "year") AS "all_n"
    FROM "application_publication"
  ) AS running
  GROUP BY "service_id", "year"
) AS shown
WHERE figure."service_id" = shown."service_id" AND figure."year" = shown."year";
