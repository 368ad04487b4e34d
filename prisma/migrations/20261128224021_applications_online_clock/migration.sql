-- Hand-written, after the state it names: a new value of an enum may not be used where it is added.
ALTER TABLE "application" DROP CONSTRAINT "application_running_check";
ALTER TABLE "application" ADD CONSTRAINT "application_running_check" CHECK (("state" IN ('SUBMITTED', 'IN_PROGRESS')) = ("running_since" IS NOT NULL) AND "elapsed_minutes" >= 0);
