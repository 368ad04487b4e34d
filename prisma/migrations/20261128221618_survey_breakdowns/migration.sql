-- CreateEnum
CREATE TYPE "respondent_dimension" AS ENUM ('SEX', 'AGE', 'EDUCATION', 'OCCUPATION');

-- CreateTable
CREATE TABLE "survey_breakdown" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "dimension" "respondent_dimension" NOT NULL,
    "value" TEXT NOT NULL,
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

    CONSTRAINT "survey_breakdown_pkey" PRIMARY KEY ("service_id","period_id","dimension","value","shard")
);

-- CreateTable
CREATE TABLE "survey_breakdown_publication" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "dimension" "respondent_dimension" NOT NULL,
    "value" TEXT NOT NULL,
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

    CONSTRAINT "survey_breakdown_publication_pkey" PRIMARY KEY ("service_id","period_id","dimension","value")
);

-- CreateIndex
CREATE INDEX "survey_breakdown_period_id_idx" ON "survey_breakdown"("period_id");

-- CreateIndex
CREATE INDEX "survey_breakdown_publication_period_id_idx" ON "survey_breakdown_publication"("period_id");

-- AddForeignKey
ALTER TABLE "survey_breakdown" ADD CONSTRAINT "survey_breakdown_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_breakdown" ADD CONSTRAINT "survey_breakdown_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_breakdown_publication" ADD CONSTRAINT "survey_breakdown_publication_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_breakdown_publication" ADD CONSTRAINT "survey_breakdown_publication_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The answers that are there already, told apart by who gave them.
INSERT INTO survey_breakdown (service_id, period_id, dimension, value, shard, n, u1_sum, u1_n, u2_sum, u2_n, u3_sum, u3_n, u4_sum, u4_n, u5_sum, u5_n, u6_sum, u6_n, u7_sum, u7_n, u8_sum, u8_n, u9_sum, u9_n)
SELECT response.service_id, response.period_id, cell.dimension, cell.value,
  ('x' || right(response.id::text, 1))::bit(4)::int % 16,
  count(*),
  COALESCE(sum(response.u1), 0), count(response.u1),
  COALESCE(sum(response.u2), 0), count(response.u2),
  COALESCE(sum(response.u3), 0), count(response.u3),
  COALESCE(sum(response.u4), 0), count(response.u4),
  COALESCE(sum(response.u5), 0), count(response.u5),
  COALESCE(sum(response.u6), 0), count(response.u6),
  COALESCE(sum(response.u7), 0), count(response.u7),
  COALESCE(sum(response.u8), 0), count(response.u8),
  COALESCE(sum(response.u9), 0), count(response.u9)
FROM survey_response AS response CROSS JOIN LATERAL (VALUES
  ('SEX'::respondent_dimension, COALESCE(response.sex::text, 'NOT_SAID')),
  ('AGE', CASE WHEN response.age >= 60 THEN '60+' WHEN response.age >= 50 THEN '50-59' WHEN response.age >= 40 THEN '40-49'
    WHEN response.age >= 30 THEN '30-39' WHEN response.age >= 20 THEN '20-29' WHEN response.age >= 0 THEN '0-19'
    ELSE 'NOT_SAID' END),
  ('EDUCATION', COALESCE(response.education, 'NOT_SAID')),
  ('OCCUPATION', COALESCE(response.occupation, 'NOT_SAID'))
) AS cell (dimension, value)
WHERE response.exclusion_id IS NULL
GROUP BY 1, 2, 3, 4, 5;

-- Where the published figures hold exactly the answers that count, their breakdown is known; elsewhere it comes with the
-- next that move.
INSERT INTO survey_breakdown_publication (service_id, period_id, dimension, value, n, u1_sum, u1_n, u2_sum, u2_n, u3_sum, u3_n, u4_sum, u4_n, u5_sum, u5_n, u6_sum, u6_n, u7_sum, u7_n, u8_sum, u8_n, u9_sum, u9_n)
SELECT total.service_id, total.period_id, total.dimension, total.value,
  sum(total.n),
  sum(total.u1_sum), sum(total.u1_n),
  sum(total.u2_sum), sum(total.u2_n),
  sum(total.u3_sum), sum(total.u3_n),
  sum(total.u4_sum), sum(total.u4_n),
  sum(total.u5_sum), sum(total.u5_n),
  sum(total.u6_sum), sum(total.u6_n),
  sum(total.u7_sum), sum(total.u7_n),
  sum(total.u8_sum), sum(total.u8_n),
  sum(total.u9_sum), sum(total.u9_n)
FROM survey_breakdown AS total
WHERE EXISTS (
  SELECT FROM survey_publication AS shown
  WHERE shown.service_id = total.service_id AND shown.period_id = total.period_id AND (
    SELECT sum(total.n) = shown.n AND
      sum(total.u1_sum) = shown.u1_sum AND sum(total.u1_n) = shown.u1_n AND
      sum(total.u2_sum) = shown.u2_sum AND sum(total.u2_n) = shown.u2_n AND
      sum(total.u3_sum) = shown.u3_sum AND sum(total.u3_n) = shown.u3_n AND
      sum(total.u4_sum) = shown.u4_sum AND sum(total.u4_n) = shown.u4_n AND
      sum(total.u5_sum) = shown.u5_sum AND sum(total.u5_n) = shown.u5_n AND
      sum(total.u6_sum) = shown.u6_sum AND sum(total.u6_n) = shown.u6_n AND
      sum(total.u7_sum) = shown.u7_sum AND sum(total.u7_n) = shown.u7_n AND
      sum(total.u8_sum) = shown.u8_sum AND sum(total.u8_n) = shown.u8_n AND
      sum(total.u9_sum) = shown.u9_sum AND sum(total.u9_n) = shown.u9_n
    FROM survey_total AS total
    WHERE total.service_id = shown.service_id AND total.period_id = shown.period_id
  )
)
GROUP BY total.service_id, total.period_id, total.dimension, total.value;
