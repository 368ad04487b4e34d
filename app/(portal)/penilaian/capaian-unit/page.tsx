import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { UnitAchievementForm } from "@/components/appraisal/unit-achievement-form";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { paths } from "@/lib/paths";
import { listUnitAchievements } from "@/lib/queries/appraisal/list-unit-achievements";
import { ORGANISATION_PREDIKAT_TEXT, windowName } from "@/lib/text/appraisal";
import { formatMoment } from "@/lib/text/format";
import { draftKey } from "../../draft-key";
import { setUnitAchievementAction } from "../actions";

export const metadata: Metadata = { title: "Capaian unit" };

const querySchema = z.object({ masa: z.coerce.number().int().catch(WHOLE_YEAR) });

const INDENT = ["", "sm:ml-6", "sm:ml-12", "sm:ml-18"];

/** Capaian kinerja organisasi of each unit, set by the level above: stage 1 of the evaluation. */
export default async function UnitAchievementsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { masa } = querySchema.parse(await searchParams);
  const achievements = await listUnitAchievements(viewer, masa);
  if (!achievements) notFound();
  const { period, window, rows } = achievements;
  return (
    <>
      <PageHeader
        title="Capaian unit"
        eyebrow={period?.name}
        lead="Capaian kinerja organisasi ditetapkan lebih dahulu oleh tingkat di atas unit. Darinya mengikuti pola sebaran predikat pegawai (SE MenPANRB 03/2023)."
        breadcrumb={[{ label: "Penilaian", href: paths.appraisals }]}
      />
      {period && (
        <TabsNav
          label="Masa penilaian"
          items={[
            { href: paths.unitAchievements, label: "Setahun", current: window === WHOLE_YEAR },
            ...period.windows.map(({ number, startsOn }) => ({
              href: paths.unitAchievementsOf(number),
              label: windowName({ frequency: period.frequency, startsOn }),
              current: number === window,
            })),
          ]}
        />
      )}
      {!period || rows.length === 0 ? (
        <EmptyState title="Belum ada periode yang terbuka">
          Capaian unit ditetapkan untuk periode yang dibuka oleh SDM.
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {rows.map((row) => (
            <li
              key={`${row.unitId}-${window}`}
              className={cx(
                "rounded-lg border border-line bg-surface p-4 sm:p-5",
                INDENT[Math.min(row.depth, 3)],
              )}
            >
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <h2 className="text-lg">{row.unitName}</h2>
                {row.predikat ? (
                  <StatusBadge tone="info">{ORGANISATION_PREDIKAT_TEXT[row.predikat]}</StatusBadge>
                ) : (
                  <StatusBadge>Belum ditetapkan</StatusBadge>
                )}
              </div>
              {row.setAt && (
                <p className="mt-1 max-w-prose text-sm text-ink-soft">
                  {row.setBy ?? "—"}, {formatMoment(row.setAt)}: {row.reason}
                </p>
              )}
              <div className="mt-2">
                {row.isSettable ? (
                  <UnitAchievementForm
                    action={setUnitAchievementAction}
                    unitId={row.unitId}
                    periodId={period.id}
                    window={window}
                    version={row.version}
                    predikat={row.predikat}
                    reason={row.reason}
                    draftKey={draftKey(viewer, "capaian", row.unitId, period.id, String(window))}
                  />
                ) : (
                  <p className="text-sm text-ink-soft">
                    Unit yang Anda pimpin dinilai oleh tingkat di atasnya.
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
