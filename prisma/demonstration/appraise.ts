import { db } from "@/lib/db/client";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import type { ServiceContext } from "@/lib/services/context";
import type { YearDays } from "./days";
import type { Random } from "./random";

/** How far one person's year got, from a plan that was only drafted to a rating that was accepted. */
const STAGES = [
  "draft",
  "submitted",
  "returned",
  "agreed",
  "worked",
  "opened",
  "rated",
  "handedOver",
  "objected",
  "explained",
  "accepted",
] as const;
export type Stage = (typeof STAGES)[number];
export const reaches = (stage: Stage, wanted: Stage): boolean =>
  STAGES.indexOf(stage) >= STAGES.indexOf(wanted);

type ContextOn = (day: LocalDate) => ServiceContext<EmployeeViewer>;

interface Told {
  readonly planId: string;
  readonly stage: Stage;
  readonly days: YearDays["appraisal"];
  /** Share of the targets that was reached; 1 is all of it. */
  readonly diligence: number;
  readonly asStaff: ContextOn;
  readonly asAppraiser: ContextOn;
}

/** The appraisal of one plan, as far as the stage goes. */
export async function tellAppraisal(random: Random, told: Told): Promise<void> {
  const { planId, stage, days, diligence, asStaff, asAppraiser } = told;
  const { appraisalId } = await openAppraisal(asAppraiser(days.openedOn), { planId });
  const seen = async () => {
    const { version } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
    return { appraisalId, version };
  };
  if (!reaches(stage, "rated")) return;

  const rating = diligence > 1.05 ? RATINGS[0] : diligence > 0.82 ? RATINGS[1] : RATINGS[2];
  await rateAppraisal(asAppraiser(days.ratedOn), {
    ...(await seen()),
    resultsRating: rating,
    resultsReason: "Dinilai dari realisasi dan bukti dukung sepanjang tahun.",
    behaviourRating: random.next() > 0.2 ? "MEETS" : "ABOVE",
    behaviourReason: "Ramah melayani dan bertanggung jawab atas tugasnya.",
  });
  if (!reaches(stage, "handedOver")) return;
  const distributionReason = "Unit kecil; pola distribusi dibahas bersama kepala unit.";
  await handOverAppraisal(asAppraiser(days.handedOverOn), { ...(await seen()), distributionReason });
  if (stage === "accepted") await acceptAppraisal(asStaff(days.answeredOn), await seen());
  if (stage !== "objected" && stage !== "explained") return;

  const reason = "Dua bulan saya diperbantukan ke unit lain, sehingga sasaran berkas tidak dapat saya kejar.";
  await objectToAppraisal(asStaff(days.answeredOn), { ...(await seen()), reason });
  if (stage === "objected") return;
  const explanation = "Masa perbantuan sudah diperhitungkan; sasaran bulan lain juga belum tercapai.";
  await explainAppraisal(asAppraiser(days.explainedOn), { ...(await seen()), explanation });
}
