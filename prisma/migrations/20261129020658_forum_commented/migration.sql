-- CreateTable
CREATE TABLE "forum_commented" (
    "topic_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "forum_commented_pkey" PRIMARY KEY ("topic_id","mark")
);

-- AddForeignKey
ALTER TABLE "forum_commented" ADD CONSTRAINT "forum_commented_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "forum_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
