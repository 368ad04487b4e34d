import type { Metadata } from "next";
import { LoopSteps } from "@/components/home/loop-steps";
import { WaysIn } from "@/components/home/ways-in";
import { HeadlineFigures } from "@/components/survey/headline-figures";
import { RankedServices } from "@/components/survey/ranked-services";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Hero } from "@/components/ui/hero";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { anonymousContext } from "@/lib/actions/context";
import { MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { onTimeYears } from "@/lib/queries/application/public-durations";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { type PeriodOverview, publicOverview } from "@/lib/queries/survey/public-overview";
import { indexCourse } from "@/lib/queries/unit/public-unit";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { countChange, indexChange, percentChange } from "@/lib/text/change";
import { formatNumber } from "@/lib/text/format";
import { PROGRAMME } from "@/lib/text/public";
import { localToday } from "@/lib/time";
import { NextDialogue } from "./next-dialogue";
import { publicMetadata } from "./public-metadata";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Bina: suara warga, kinerja pegawai",
    description:
      "Cari layanan, nilai yang Anda terima, sampaikan laporan, dan lihat angka pelayanan publik yang terbuka bagi semua orang.",
    path: paths.home,
    picture: "beranda",
  });

const PERIODS = 6;
const RANKED = 3;
const OFTEN = 4;
const NONE = "–";

function rankedOf({ results }: PeriodOverview) {
  return results
    .flatMap(({ service, n, index, grade }) =>
      index === null || grade === null ? [] : [{ ...service, n, index, grade }],
    )
    .sort((one, other) => other.index - one.index);
}

/** The public home: the programme in plain words, the ways in, the few figures that matter and how they move. */
export default async function HomePage() {
  const ctx = await anonymousContext();
  await Promise.all([publishFigures(ctx), publishDurations(ctx), publishComplaints(ctx)]);
  const periods = await publicOverview(localToday(), PERIODS);
  const [now] = periods;
  return (
    <>
      <Hero
        title="Warga menilai, layanan membaik"
        lead="Cari layanan, nilai yang Anda terima, dan lihat hasilnya. Penilaian Anda menjadi ukuran kinerja pegawai yang melayani."
      >
        <div className="max-w-xl rounded-lg bg-surface p-4 text-ink sm:p-5">
          <SearchField
            label="Layanan apa yang Anda perlukan?"
            action={paths.services}
            placeholder="Misalnya: KTP"
          />
        </div>
        {now && <OftenRated now={now} />}
      </Hero>
      <div className="mt-8 sm:mt-12">
        <Section title="Yang dapat Anda lakukan di sini">
          <WaysIn />
        </Section>
        <Section
          title="Bagaimana layanan kita sekarang?"
          actions={
            <LinkButton href={paths.statistics} variant="secondary">
              Semua angka
            </LinkButton>
          }
        >
          {now ? (
            <Figures periods={periods} now={now} />
          ) : (
            <EmptyState
              headingLevel="h3"
              title="Belum ada angka"
              action={<LinkButton href={paths.services}>Lihat layanan</LinkButton>}
            >
              Angka muncul begitu periode survei pertama dibuka dan warga mulai menilai.
            </EmptyState>
          )}
        </Section>
        {now && <Ranking now={now} />}
        <NextDialogue />
        <Section
          title="Bagaimana suara Anda bekerja"
          lead={`${PROGRAMME}, dari loket sampai penilaian kinerja.`}
        >
          <LoopSteps />
        </Section>
      </div>
    </>
  );
}

/** The services that most people rated: what many look for. */
function OftenRated({ now }: { readonly now: PeriodOverview }) {
  const often = now.results.toSorted((one, other) => other.n - one.n).slice(0, OFTEN);
  if (often.length === 0) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <p className="text-on-deep-soft">Sering dinilai:</p>
      <ul className="contents">
        {often.map(({ service }) => (
          <li key={service.id}>
            <AppLink
              href={paths.service(service.slug)}
              className="inline-flex min-h-11 items-center underline underline-offset-4 sm:min-h-9"
            >
              {service.name}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FiguresProps = { readonly periods: readonly PeriodOverview[]; readonly now: PeriodOverview };

async function Figures({ periods, now }: FiguresProps) {
  const [[onTime, onTimeBefore], [complaints, complaintsBefore]] = await Promise.all([
    onTimeYears(),
    publicComplaints(),
  ]);
  const { period, meanOfUnits, responses } = now;
  const before = periods[1];
  const change = indexChange(meanOfUnits?.index ?? null, before?.meanOfUnits?.index, before?.period.name);
  const responsesChange = countChange(responses, before?.responses, before?.period.name);
  const onTimeChange = percentChange(
    onTime?.onTimePercent,
    onTimeBefore?.onTimePercent,
    onTimeBefore?.year ?? "",
  );
  const answered = complaints?.total.onTimePercent ?? null;
  const answeredChange = percentChange(
    answered,
    complaintsBefore?.total.onTimePercent,
    complaintsBefore?.year ?? "",
  );
  return (
    <HeadlineFigures
      periodName={period.name}
      index={meanOfUnits && { ...meanOfUnits, value: meanOfUnits.index, ...(change ? { change } : {}) }}
      course={indexCourse(periods)}
      hiddenNote={`Belum ada layanan dengan ${MIN_PUBLISHED_RESPONSES} jawaban pada periode ini. Nilainya tampil begitu jumlah itu tercapai.`}
    >
      <Stat
        label="Jawaban warga"
        value={formatNumber(responses)}
        {...(responsesChange ? { change: responsesChange } : {})}
        note={period.name}
      />
      <Stat
        label="Layanan selesai tepat waktu"
        value={onTime ? `${formatNumber(onTime.onTimePercent)} %` : NONE}
        {...(onTimeChange ? { change: onTimeChange } : {})}
        note={
          onTime
            ? `${formatNumber(onTime.n)} permohonan, ${onTime.year}`
            : `Tampil setelah sebuah layanan menyelesaikan ${MIN_PUBLISHED_APPLICATIONS} permohonan.`
        }
      />
      <Stat
        label="Laporan dijawab dalam tenggat"
        value={answered === null ? NONE : `${formatNumber(answered)} %`}
        {...(answeredChange ? { change: answeredChange } : {})}
        note={
          complaints && answered !== null
            ? `Rata-rata ${formatNumber(complaints.total.meanDays ?? 0, 1)} hari kerja, ${complaints.year}`
            : `Tampil setelah ${COMPLAINT_STEP} laporan dijawab.`
        }
      />
    </HeadlineFigures>
  );
}

/** Both ends of the list, so that praise and what must become better stand side by side. */
function Ranking({ now }: { readonly now: PeriodOverview }) {
  const ranked = rankedOf(now);
  if (ranked.length === 0) return null;
  const isLong = ranked.length > RANKED;
  return (
    <Section title="Yang dipuji dan yang perlu dibenahi" lead={now.period.name}>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <RankedServices
          title={isLong ? "Nilai tertinggi" : "Nilai layanan"}
          services={ranked.slice(0, RANKED)}
        />
        {isLong && (
          <RankedServices title="Nilai terendah" services={ranked.slice(RANKED).slice(-RANKED).reverse()} />
        )}
      </div>
    </Section>
  );
}
