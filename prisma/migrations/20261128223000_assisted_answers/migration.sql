-- Hand-written: few answers are entered by officers, and pages count them by service and counter.
CREATE INDEX "survey_response_assisted" ON "survey_response"("period_id", "service_id", "counter_id")
  WHERE "channel" = 'ASSISTED';
