-- CreateTable
CREATE TABLE "survey_publication" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
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

    CONSTRAINT "survey_publication_pkey" PRIMARY KEY ("service_id","period_id")
);

-- CreateIndex
CREATE INDEX "survey_publication_period_id_idx" ON "survey_publication"("period_id");

-- AddForeignKey
ALTER TABLE "survey_publication" ADD CONSTRAINT "survey_publication_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_publication" ADD CONSTRAINT "survey_publication_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What could be seen before stays to be seen.
INSERT INTO "survey_publication" ("service_id", "period_id", "n",
    "u1_sum", "u1_n", "u2_sum", "u2_n", "u3_sum", "u3_n", "u4_sum", "u4_n", "u5_sum", "u5_n", "u6_sum", "u6_n",
    "u7_sum", "u7_n", "u8_sum", "u8_n", "u9_sum", "u9_n")
SELECT "service_id", "period_id", sum("n"),
    sum("u1_sum"), sum("u1_n"), sum("u2_sum"), sum("u2_n"), sum("u3_sum"), sum("u3_n"), sum("u4_sum"), sum("u4_n"),
    sum("u5_sum"), sum("u5_n"), sum("u6_sum"), sum("u6_n"), sum("u7_sum"), sum("u7_n"), sum("u8_sum"), sum("u8_n"),
    sum("u9_sum"), sum("u9_n")
FROM "survey_total"
GROUP BY "service_id", "period_id"
HAVING sum("n") >= 10;
