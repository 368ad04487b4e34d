import { AppraisalBadge, PredikatBadge } from "@/components/appraisal/predikat-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { officialRating } from "@/lib/domain/appraisal/external-rating";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { YearOfRatings } from "@/lib/queries/appraisal/official-ratings";
import { ownRatings } from "@/lib/queries/appraisal/own-ratings";
import { ratingHistory } from "@/lib/queries/appraisal/rating-history";
import { evaluatedDaysText, PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatDay } from "@/lib/text/format";

const SHOWN = 4;

/** The viewer's latest rating with the page that explains it, and the ones before. */
export async function RatingPanel({ viewer }: { readonly viewer: EmployeeViewer }) {
  const [[latest, ...earlier], history] = await Promise.all([
    ownRatings(viewer, SHOWN),
    ratingHistory(viewer, viewer.employeeId),
  ]);
  const registered = newestRegistered(history ?? []);
  if (!latest) {
    return (
      <Card title="Nilai kinerja saya" headingLevel="h2">
        <p className="text-ink-soft">
          Belum ada nilai yang disampaikan. Nilai tampil di sini begitu pejabat penilai menyampaikannya.
        </p>
        {registered}
      </Card>
    );
  }
  return (
    <Card title="Nilai kinerja saya" headingLevel="h2">
      <div className="flex flex-wrap items-center gap-3">
        <PredikatBadge predikat={latest.predikat} />
        <AppraisalBadge state={latest.state} />
      </div>
      <div>
        <p className="font-semibold">{evaluatedDaysText(latest)}</p>
        <p>Hasil kerja: {RATINGS_TEXT[latest.resultsRating].toLowerCase()}.</p>
        <p>Perilaku kerja: {RATINGS_TEXT[latest.behaviourRating].toLowerCase()}.</p>
        <p className="text-ink-soft">Dinilai {latest.appraiserName}.</p>
      </div>
      <div>
        <LinkButton href={paths.appraisalExplained(latest.appraisalId)} variant="secondary">
          Bagaimana nilai ini terjadi
        </LinkButton>
      </div>
      {registered}
      {earlier.length > 0 && (
        <LinkList
          rows={earlier.map(({ appraisalId, predikat, ...of }) => ({
            key: appraisalId,
            href: paths.appraisal(appraisalId),
            title: evaluatedDaysText(of),
            note: of.state === "HANDED_OVER" ? "menunggu tanggapan Anda" : undefined,
            badge: <PredikatBadge predikat={predikat} />,
          }))}
        />
      )}
    </Card>
  );
}

/** The newest predikat of the years whose official register is e-Kinerja. */
function newestRegistered(years: readonly YearOfRatings[]) {
  for (const year of years) {
    const official = officialRating(year);
    const [rating] = official.register === "E_KINERJA" ? official.ratings : [];
    if (!rating) continue;
    return (
      <p>
        Predikat resmi {year.year}: <strong>{PREDIKAT_TEXT[rating.predikat]}</strong>, {rating.source}, per{" "}
        {formatDay(rating.ratedOn)}.{" "}
        <AppLink href={paths.ratingHistory} className="link">
          Riwayat predikat
        </AppLink>
      </p>
    );
  }
  return null;
}
