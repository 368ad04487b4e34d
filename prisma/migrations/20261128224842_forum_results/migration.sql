-- CreateTable
CREATE TABLE "forum_result" (
    "topic_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "opinions" JSONB NOT NULL,

    CONSTRAINT "forum_result_pkey" PRIMARY KEY ("topic_id")
);

-- AddForeignKey
ALTER TABLE "forum_result" ADD CONSTRAINT "forum_result_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "forum_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
