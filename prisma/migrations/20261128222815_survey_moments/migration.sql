-- CreateTable
CREATE TABLE "survey_moment" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "shard" SMALLINT NOT NULL,
    "products" INTEGER[],

    CONSTRAINT "survey_moment_pkey" PRIMARY KEY ("service_id","period_id","shard")
);

-- CreateTable
CREATE TABLE "survey_moment_publication" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "products" INTEGER[],

    CONSTRAINT "survey_moment_publication_pkey" PRIMARY KEY ("service_id","period_id")
);

-- CreateIndex
CREATE INDEX "survey_moment_period_id_idx" ON "survey_moment"("period_id");

-- CreateIndex
CREATE INDEX "survey_moment_publication_period_id_idx" ON "survey_moment_publication"("period_id");

-- AddForeignKey
ALTER TABLE "survey_moment" ADD CONSTRAINT "survey_moment_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_moment" ADD CONSTRAINT "survey_moment_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_moment_publication" ADD CONSTRAINT "survey_moment_publication_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_moment_publication" ADD CONSTRAINT "survey_moment_publication_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "survey_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of the answers that are there already.
INSERT INTO survey_moment (service_id, period_id, shard, products)
SELECT response.service_id, response.period_id, ('x' || right(response.id::text, 1))::bit(4)::int % 16, ARRAY[
  sum((response.u1 IS NOT NULL)::int * (response.u1 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u2 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u3 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u4 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u5 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u6 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u1 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u2 IS NOT NULL)::int * (response.u2 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u3 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u4 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u5 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u6 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u2 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u3 IS NOT NULL)::int * (response.u3 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * (response.u4 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * (response.u5 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * (response.u6 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u3 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u4 IS NOT NULL)::int * (response.u4 IS NOT NULL)::int)::int,
  sum((response.u4 IS NOT NULL)::int * (response.u5 IS NOT NULL)::int)::int,
  sum((response.u4 IS NOT NULL)::int * (response.u6 IS NOT NULL)::int)::int,
  sum((response.u4 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u4 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u4 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u4 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u5 IS NOT NULL)::int * (response.u5 IS NOT NULL)::int)::int,
  sum((response.u5 IS NOT NULL)::int * (response.u6 IS NOT NULL)::int)::int,
  sum((response.u5 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u5 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u5 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u5 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u6 IS NOT NULL)::int * (response.u6 IS NOT NULL)::int)::int,
  sum((response.u6 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u6 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u6 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u6 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u7 IS NOT NULL)::int * (response.u7 IS NOT NULL)::int)::int,
  sum((response.u7 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u7 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u7 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u8 IS NOT NULL)::int * (response.u8 IS NOT NULL)::int)::int,
  sum((response.u8 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u8 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum((response.u9 IS NOT NULL)::int * (response.u9 IS NOT NULL)::int)::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u1, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u2, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u3, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u4, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u5, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u6, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u7, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u8, 0))::int,
  sum((response.u9 IS NOT NULL)::int * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u1, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u2, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u3, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u4, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u5, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u6, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u1, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u2, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u3, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u4, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u5, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u6, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u2, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u3, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u4, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u5, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u6, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u3, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u4, 0) * COALESCE(response.u4, 0))::int,
  sum(COALESCE(response.u4, 0) * COALESCE(response.u5, 0))::int,
  sum(COALESCE(response.u4, 0) * COALESCE(response.u6, 0))::int,
  sum(COALESCE(response.u4, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u4, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u4, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u5, 0) * COALESCE(response.u5, 0))::int,
  sum(COALESCE(response.u5, 0) * COALESCE(response.u6, 0))::int,
  sum(COALESCE(response.u5, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u5, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u5, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u6, 0) * COALESCE(response.u6, 0))::int,
  sum(COALESCE(response.u6, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u6, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u6, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u7, 0) * COALESCE(response.u7, 0))::int,
  sum(COALESCE(response.u7, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u7, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u8, 0) * COALESCE(response.u8, 0))::int,
  sum(COALESCE(response.u8, 0) * COALESCE(response.u9, 0))::int,
  sum(COALESCE(response.u9, 0) * COALESCE(response.u9, 0))::int
]
FROM survey_response AS response
WHERE response.exclusion_id IS NULL
GROUP BY 1, 2, 3;

-- Known where the published figures hold exactly the answers that count.
INSERT INTO survey_moment_publication (service_id, period_id, products)
SELECT summed.service_id, summed.period_id, array_agg(summed.value ORDER BY summed.place)
FROM (
  SELECT moment.service_id, moment.period_id, product.place, sum(product.value)::int AS value
  FROM survey_moment AS moment CROSS JOIN LATERAL unnest(moment.products) WITH ORDINALITY AS product (value, place)
  GROUP BY 1, 2, 3
) AS summed
WHERE EXISTS (
  SELECT FROM survey_publication AS shown
  WHERE shown.service_id = summed.service_id AND shown.period_id = summed.period_id AND (
    SELECT sum(total.n) = shown.n AND sum(total.u1_sum) = shown.u1_sum AND sum(total.u1_n) = shown.u1_n AND sum(total.u2_sum) = shown.u2_sum AND sum(total.u2_n) = shown.u2_n AND sum(total.u3_sum) = shown.u3_sum AND sum(total.u3_n) = shown.u3_n AND sum(total.u4_sum) = shown.u4_sum AND sum(total.u4_n) = shown.u4_n AND sum(total.u5_sum) = shown.u5_sum AND sum(total.u5_n) = shown.u5_n AND sum(total.u6_sum) = shown.u6_sum AND sum(total.u6_n) = shown.u6_n AND sum(total.u7_sum) = shown.u7_sum AND sum(total.u7_n) = shown.u7_n AND sum(total.u8_sum) = shown.u8_sum AND sum(total.u8_n) = shown.u8_n AND sum(total.u9_sum) = shown.u9_sum AND sum(total.u9_n) = shown.u9_n
    FROM survey_total AS total
    WHERE total.service_id = shown.service_id AND total.period_id = shown.period_id
  )
)
GROUP BY summed.service_id, summed.period_id;
