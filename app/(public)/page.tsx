import type { Metadata } from "next";
import { LoopSteps } from "@/components/home/loop-steps";
import { WaysIn } from "@/components/home/ways-in";
import { ElementBars } from "@/components/survey/element-bars";
import { HeadlineFigures } from "@/components/survey/headline-figures";
import { RankedServices } from "@/components/survey/ranked-services";
import { AppLink } from "@/components/ui/app-link";
import { Hero } from "@/components/ui/hero";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { anonymousContext } from "@/lib/actions/context";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { type PeriodOverview, publicOverview } from "@/lib/queries/survey/public-overview";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { countChange, indexChange } from "@/lib/text/change";
import { PROGRAMME } from "@/lib/text/public";
import { localDayOf } from "@/lib/time";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: { absolute: "Bina: suara warga, kinerja pegawai" } };

const RANKED = 4;

function rankedOf({ results }: PeriodOverview) {
  return results
    .flatMap(({ service, n, index, grade }) =>
      index === null || grade === null
        ? []
        : [{ slug: service.slug, name: service.name, unitName: service.unitName, n, index, grade }],
    )
    .sort((one, other) => other.index - one.index);
}

/** The public home: the programme in plain words, the figures that matter, the ways in. */
export default async function HomePage() {
  await publishFigures(await anonymousContext());
  const [now, before] = await publicOverview(localDayOf(new Date()), 2);
  const ranked = now ? rankedOf(now) : [];
  return (
    <>
      <Hero
        title="Warga menilai, layanan membaik"
        lead={`Bina adalah portal ${PROGRAMME}. Penilaian Anda atas layanan menjadi ukuran kinerja pegawai yang melayani, dan hasilnya terbuka bagi semua orang.`}
      >
        <div className="max-w-xl rounded-lg bg-surface p-4 text-ink sm:p-5">
          <SearchField
            label="Layanan apa yang baru Anda terima?"
            action={paths.services}
            placeholder="Misalnya: kartu keluarga"
          />
        </div>
      </Hero>
      <div className="mt-10 sm:mt-14">
        {now && <Figures now={now} before={before} ranked={ranked} />}
        <Section title="Bagaimana suara Anda bekerja">
          <LoopSteps />
        </Section>
        <Section title="Yang dapat Anda lakukan di sini">
          <WaysIn />
        </Section>
      </div>
    </>
  );
}

type FiguresProps = {
  readonly now: PeriodOverview;
  readonly before: PeriodOverview | undefined;
  readonly ranked: ReturnType<typeof rankedOf>;
};

function Figures({ now, before, ranked }: FiguresProps) {
  const { period, meanOfUnits, responses, together, results } = now;
  const change = indexChange(meanOfUnits?.index ?? null, before?.meanOfUnits?.index, before?.period.name);
  const responsesChange = countChange(responses, before?.responses, before?.period.name);
  const isLong = ranked.length > RANKED;
  return (
    <>
      <Section
        title="Bagaimana layanan kita sekarang?"
        actions={
          <LinkButton href={paths.statistics} variant="secondary">
            Semua angka
          </LinkButton>
        }
      >
        <HeadlineFigures
          periodName={period.name}
          index={meanOfUnits && { ...meanOfUnits, value: meanOfUnits.index, ...(change ? { change } : {}) }}
          responses={{ value: responses, ...(responsesChange ? { change: responsesChange } : {}) }}
          services={{ shown: ranked.length, rated: results.length }}
          hiddenNote={`Belum ada layanan dengan ${MIN_PUBLISHED_RESPONSES} jawaban pada periode ini. Nilainya tampil begitu jumlah itu tercapai.`}
        />
      </Section>
      {ranked.length > 0 && (
        <Section title="Yang dipuji dan yang perlu dibenahi">
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
            <div className="space-y-8">
              <RankedServices
                title={isLong ? "Nilai tertinggi" : "Nilai layanan"}
                services={ranked.slice(0, RANKED)}
              />
              {isLong && (
                <RankedServices
                  title="Nilai terendah"
                  services={ranked.slice(RANKED).slice(-RANKED).reverse()}
                />
              )}
            </div>
            <div>
              <h3 className="mb-4 text-lg">Sembilan unsur, rata-rata dari 4</h3>
              <ElementBars elements={together.elements} lowest={together.lowest.slice(0, 1)} />
              <p className="mt-4 text-sm text-ink-soft">
                Semua jawaban pada layanan yang nilainya terbuka.{" "}
                <AppLink href={paths.openData} className="link">
                  Cara menghitung
                </AppLink>
              </p>
            </div>
          </div>
        </Section>
      )}
    </>
  );
}
