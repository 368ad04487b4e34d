import type { PredikatCounts } from "@/lib/domain/appraisal/distribution";
import type { Predikat } from "@/lib/domain/appraisal/predikat";

/** How many people hold each predikat, with 0 where nobody does. */
export function predikatCounts(
  groups: readonly { readonly predikat: Predikat; readonly count: number }[],
): PredikatCounts {
  const countOf = (predikat: Predikat): number =>
    groups.reduce((sum, group) => (group.predikat === predikat ? sum + group.count : sum), 0);
  return {
    SANGAT_BAIK: countOf("SANGAT_BAIK"),
    BAIK: countOf("BAIK"),
    BUTUH_PERBAIKAN: countOf("BUTUH_PERBAIKAN"),
    KURANG: countOf("KURANG"),
    SANGAT_KURANG: countOf("SANGAT_KURANG"),
  };
}
