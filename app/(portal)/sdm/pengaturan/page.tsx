import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { HolidayForm } from "@/components/calendar/holiday-form";
import { HolidayTable } from "@/components/calendar/holiday-table";
import { ButtonForm } from "@/components/form/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import { listHolidays } from "@/lib/queries/calendar/list-holidays";
import { localToday } from "@/lib/time";
import { addHolidayAction, fillHolidaysAction, removeHolidayAction } from "./actions";

export const metadata: Metadata = { title: "Pengaturan" };

const filterSchema = z.object({
  tahun: z.coerce.number().int().min(2020).max(2100).optional().catch(undefined),
});

const OTHER_SETTINGS = [
  {
    permission: "appraisal.setRules",
    key: "rules",
    href: paths.hr.appraisalRules,
    title: "Ketentuan penilaian",
    note: "Batas menyusun SKP bagi yang baru bertugas, saran rating menurut capaian unit, dan pola sebaran predikat.",
  },
  {
    permission: "rating.mapNumbers",
    key: "numbers",
    href: paths.hr.ratingNumbers,
    title: "Angka rating SIASN",
    note: "Impor predikat membaca angka pada kolom rating dan kuadran menurut tabel ini.",
  },
] as const;

/** What HR sets for the whole government: the calendar of closed days. */
export default async function SettingsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!can(viewer, "holiday.edit", {})) notFound();
  const { tahun } = filterSchema.parse(await searchParams);
  const thisYear = yearOf(localToday());
  const year = tahun ?? thisYear;
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort((a, b) => a - b);
  const holidays = await listHolidays(year);
  const others = OTHER_SETTINGS.filter(({ permission }) => can(viewer, permission, {}));
  const fill = (
    <ButtonForm action={fillHolidaysAction} fields={{ year: String(year) }}>
      Isi dari daftar libur nasional
    </ButtonForm>
  );
  return (
    <>
      <PageHeader
        title="Pengaturan"
        lead="Yang berlaku untuk seluruh pemerintah daerah."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
      />
      {others.length > 0 && <LinkList rows={others} />}
      <Section
        title={`Hari libur ${year}`}
        lead="Kalender ini menentukan tenggat yang dihitung dalam hari kerja; tenggat yang sudah berjalan tidak berubah. Cocokkan dengan keputusan bersama tiga menteri: libur nasional dihitung, sedangkan cuti bersama ditambahkan sendiri."
      >
        <TabsNav
          label="Tahun"
          items={years.map((each) => ({
            href: paths.hr.holidays(each),
            label: String(each),
            current: each === year,
          }))}
        />
        {holidays.length === 0 ? (
          <EmptyState headingLevel="h3" title={`Kalender ${year} masih kosong`} action={fill}>
            Selama kosong, setiap hari Senin sampai Jumat dihitung sebagai hari kerja.
          </EmptyState>
        ) : (
          <div className="space-y-6">
            <HolidayTable holidays={holidays} year={year} removeAction={removeHolidayAction} />
            {fill}
          </div>
        )}
      </Section>
      <Section
        title="Tambah hari libur"
        lead="Misalnya cuti bersama, atau libur daerah yang ditetapkan bupati."
      >
        <HolidayForm action={addHolidayAction} />
      </Section>
    </>
  );
}
