import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { calibrationPeriods } from "@/lib/queries/calibration/calibration-scope";
import { AppraiserLeniencies } from "./appraiser-leniencies";
import { CalibrationSessions } from "./calibration-sessions";
import { NotEvaluated } from "./not-evaluated";
import { UnitPatterns } from "./unit-patterns";

export const metadata: Metadata = { title: "Kalibrasi penilaian" };

const key = z.string().max(300).optional().catch(undefined);
const querySchema = z.object({
  tahun: z.coerce.number().int().optional().catch(undefined),
  unit: key,
  belum: key,
  sesi: z.uuid().optional().catch(undefined),
});

/** Ratings of a year seen together: against the official pattern, appraiser beside appraiser, and who has none yet. */
export default async function CalibrationPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "calibration.read")) notFound();
  const { tahun, unit, belum, sesi } = querySchema.parse(await searchParams);
  const periods = await calibrationPeriods();
  const period = periods.find(({ year }) => year === tahun) ?? periods[0];
  const title = "Kalibrasi penilaian";
  const lead =
    "Sebaran predikat, perbandingan antarpenilai, dan yang belum dinilai. Halaman ini tidak mengubah rating siapa pun.";
  if (!period) {
    return (
      <>
        <PageHeader title={title} lead={lead} />
        <EmptyState title="Belum ada periode yang dibuka">
          Kalibrasi dimulai setelah ada penilaian dalam sebuah periode.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={period.name}
        lead={lead}
        actions={
          canSomewhere(viewer, "calibration.hold") && (
            <LinkButton href={paths.hr.newCalibration}>Catat sesi kalibrasi</LinkButton>
          )
        }
      />
      <TabsNav
        label="Periode"
        items={periods.map(({ year, name }) => ({
          href: paths.hr.calibrationOf(year),
          label: name,
          current: year === period.year,
        }))}
      />
      <Alert title="Yang belum disampaikan tidak ikut dihitung">
        Rating yang belum disampaikan masih rancangan penilainya dan hanya terlihat olehnya.
      </Alert>
      <UnitPatterns viewer={viewer} period={period} after={unit} />
      <AppraiserLeniencies viewer={viewer} period={period} />
      <NotEvaluated viewer={viewer} period={period} after={belum} />
      <CalibrationSessions viewer={viewer} period={period} after={sesi} />
    </>
  );
}
