import type { EditConsultationInput } from "@/lib/schemas/consultation";
import { instantOf } from "@/lib/time";

type Fields = Omit<EditConsultationInput, "id" | "version">;

/** What the form gives, as it is stored. */
export const consultationColumns = ({ title, description, place, startsAt, endsAt, capacity }: Fields) => ({
  title,
  description,
  place,
  startsAt: instantOf(startsAt),
  endsAt: instantOf(endsAt),
  capacity,
});

/** The same as the trail shows it. */
export const consultationShown = (row: ReturnType<typeof consultationColumns>) => ({
  title: row.title,
  description: row.description,
  place: row.place,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  capacity: row.capacity,
});
