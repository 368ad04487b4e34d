import { AgreementList } from "@/components/consultation/agreement-list";
import { AppLink } from "@/components/ui/app-link";
import { LinkList } from "@/components/ui/link-list";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { type ConsultationRow, listPublicConsultations } from "@/lib/queries/consultation/list-consultations";
import { agreementsOfUnit } from "@/lib/queries/consultation/read-minutes";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";

/** As many as are read at a glance; the rest stands with all dialogues. */
const SHOWN = 3;

/** When the unit meets citizens, and what it promised there: what is open stands first, what is done is counted. */
export async function UnitDialogues({ unitId }: { readonly unitId: string }) {
  const now = new Date();
  const [coming, past, agreements] = await Promise.all([
    listPublicConsultations({ now, when: "coming", unitId }),
    listPublicConsultations({ now, when: "past", unitId }),
    agreementsOfUnit(unitId),
  ]);
  const { open, openCount, doneCount } = agreements;
  const isNothing = coming.rows.length + past.rows.length + openCount + doneCount === 0;
  return (
    <Section
      title="Dialog dan kesepakatan"
      lead="Pertemuan unit ini dengan warga, dan yang disanggupinya di sana."
    >
      {isNothing ? (
        <p className="max-w-prose text-ink-soft">
          Belum ada dialog publik dengan unit ini.{" "}
          <AppLink href={paths.consultations} className="link">
            Lihat jadwal unit lain
          </AppLink>
        </p>
      ) : (
        <div className="space-y-8">
          {openCount + doneCount > 0 && (
            <p className="max-w-prose">
              <span className="font-semibold figures">{formatNumber(doneCount)}</span> dari{" "}
              <span className="font-semibold figures">{formatNumber(openCount + doneCount)}</span> kesepakatan
              yang menjadi tanggung jawab unit ini sudah selesai.
            </p>
          )}
          {open.length > 0 && (
            <AgreementList
              agreements={open}
              today={localDayOf(now)}
              consultationOf={({ consultation }) => consultation}
            />
          )}
          <Dialogues title="Akan datang" rows={coming.rows} />
          <Dialogues title="Yang lalu" rows={past.rows} />
        </div>
      )}
    </Section>
  );
}

function Dialogues({ title, rows }: { readonly title: string; readonly rows: readonly ConsultationRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-lg">{title}</h3>
      <LinkList
        rows={rows.slice(0, SHOWN).map(({ id, title: theme, startsAt, place }) => ({
          key: id,
          href: paths.consultation(id),
          title: theme,
          note: `${formatMoment(startsAt)}, ${place}`,
        }))}
      />
    </div>
  );
}
