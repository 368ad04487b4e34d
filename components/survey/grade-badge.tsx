import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { Grade } from "@/lib/domain/survey/index-score";
import { GRADE_TEXT } from "@/lib/text/survey";

const GRADE_TONES = { A: "success", B: "success", C: "warning", D: "danger" } as const satisfies Record<
  Grade,
  Tone
>;

/** Quality of a service by the regulation's table: letter and word. */
export function GradeBadge({ grade }: { readonly grade: Grade }) {
  return (
    <StatusBadge tone={GRADE_TONES[grade]}>
      {grade} · {GRADE_TEXT[grade]}
    </StatusBadge>
  );
}
