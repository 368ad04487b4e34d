import type { ReactNode } from "react";
import { SurveyShell } from "@/components/shell/survey-shell";
import { env } from "@/lib/env";
import { PROGRAMME } from "@/lib/text/public";

/** The frame of the survey: light enough for a slow phone (docs/decisions/0007-survey-weight.md). */
export default function SurveyLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SurveyShell government={env().BINA_GOVERNMENT} programme={PROGRAMME}>
      {children}
    </SurveyShell>
  );
}
