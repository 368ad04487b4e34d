-- CreateIndex
CREATE INDEX "suggestion_reading_service_id_state_topic_id_idx" ON "suggestion_reading"("service_id", "state", "topic", "id");
