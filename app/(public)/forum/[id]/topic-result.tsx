import { NamedList, OpinionTable } from "@/components/forum/opinion-lists";
import { OpinionPicture } from "@/components/forum/opinion-picture";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { SMALLEST_GROUP } from "@/lib/domain/forum/grouping";
import { FEWEST_RATINGS, FEWEST_VOTERS, RESULT_STEP } from "@/lib/domain/forum/opinion";
import { topicResult } from "@/lib/queries/forum/result";
import { formatMoment, formatNumber } from "@/lib/text/format";

const NO_POLL =
  "Ini percakapan, bukan jajak pendapat: yang ikut adalah yang mau ikut, dan tidak mewakili semua warga.";

/** What came of the ratings: the groups of opinion, what all agree with and what divides them. */
export async function TopicResult({ topicId }: { readonly topicId: string }) {
  const result = await topicResult(topicId);
  if (!result) {
    return (
      <Section title="Hasil sementara">
        <p className="max-w-prose text-ink-soft">
          Hasil tampil setelah paling sedikit {RESULT_STEP} orang menilai. {NO_POLL}
        </p>
      </Section>
    );
  }
  const { groups, statements, agreed, disagreed, dividing } = result;
  const [among, whom] =
    groups.length > 0
      ? (["di setiap kelompok", "semua kelompok"] as const)
      : (["dari semua", "banyak orang"] as const);
  return (
    <Section
      title="Hasil penilaian"
      lead={`${formatNumber(result.voters)} orang, dihitung ${formatMoment(result.madeAt)}. ${NO_POLL}`}
    >
      <div className="space-y-8">
        {groups.length > 0 ? (
          <OpinionPicture groups={groups} />
        ) : (
          <p className="max-w-prose text-ink-soft">
            Belum ada kelompok pendapat. Kelompok dicari bila paling sedikit {FEWEST_VOTERS} orang
            masing-masing menilai {FEWEST_RATINGS} pernyataan atau lebih.
          </p>
        )}
        <NamedList
          title={`Disetujui ${whom}`}
          rows={agreed}
          say={(share) => `Paling sedikit ${share} setuju ${among}`}
        />
        <NamedList
          title={`Ditolak ${whom}`}
          rows={disagreed}
          say={(share) => `Paling sedikit ${share} tidak setuju ${among}`}
        />
        <NamedList
          title="Yang memisahkan kelompok"
          rows={dividing}
          say={(share) => `Selisih yang setuju antarkelompok: ${share}`}
        />
        {statements.length > 0 && (
          <Details summary="Semua angka">
            <OpinionTable rows={statements} groups={groups.length} />
          </Details>
        )}
        <p className="max-w-prose text-sm text-ink-soft">
          Kelompok dibentuk dari kemiripan penilaian saja. Yang kurang dari {SMALLEST_GROUP} orang tidak
          ditampilkan, dan hasil berubah setiap kali {RESULT_STEP} orang lagi menilai.
        </p>
      </div>
    </Section>
  );
}
