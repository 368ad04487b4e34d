-- CreateIndex
CREATE INDEX "forum_vote_statement_id_voted_at_idx" ON "forum_vote"("statement_id", "voted_at");
