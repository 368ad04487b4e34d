-- CreateTable
CREATE TABLE "forum_answer" (
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,

    CONSTRAINT "forum_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_answer_point" (
    "answer_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "point" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "forum_answer_point_pkey" PRIMARY KEY ("answer_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "forum_answer_topic_id_revision_key" ON "forum_answer"("topic_id", "revision");

-- AddForeignKey
ALTER TABLE "forum_answer" ADD CONSTRAINT "forum_answer_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "forum_topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_answer_point" ADD CONSTRAINT "forum_answer_point_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "forum_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One comment of each member on a topic, which Prisma has no words for.
CREATE UNIQUE INDEX "forum_contribution_one_comment_key" ON "forum_contribution"("topic_id", "member_id") WHERE "kind" = 'COMMENT';
