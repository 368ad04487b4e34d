import { db } from "@/lib/db/client";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { answerRequest } from "@/lib/services/feedback/answer-request";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { requestFeedback } from "@/lib/services/feedback/request-feedback";
import { dayOf } from "@/lib/time";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { later, type TownClock } from "./days";
import type { Random } from "./random";

const OF_RESULTS = [
  ["APPRECIATION", "Berkas bulan ini selesai dua hari lebih cepat; antrean di loket ikut berkurang."],
  ["SUGGESTION", "Lampiran laporan sering menyusul. Kirim sekaligus supaya tidak diperiksa dua kali."],
  ["APPRECIATION", "Angkanya rapi dan sumbernya jelas, jadi rapat evaluasi berjalan cepat."],
] as const;
const OF_BEHAVIOURS = [
  ["APPRECIATION", "Tetap sabar menjelaskan persyaratan kepada warga lanjut usia yang datang tiga kali."],
  ["SUGGESTION", "Pesan di grup layanan kadang baru dijawab esok hari; sepakati jam jawab dengan tim."],
  ["APPRECIATION", "Mau mengajari rekan baru memakai aplikasi tanpa diminta."],
] as const;
const QUESTION = "Apa satu hal yang perlu saya perbaiki agar pekerjaan ini lebih mudah bagi Anda?";
const ANSWER = "Beri tahu sehari sebelumnya bila ada berkas banyak, supaya kami dapat menyiapkan petugas.";

const plansOf = (periodId: string) =>
  db().performancePlan.findMany({
    where: { periodId, state: "AGREED" },
    orderBy: [{ employee: { nip: "asc" } }],
    include: {
      employee: { include: { account: true } },
      appraiser: { include: { account: true } },
      results: {
        orderBy: { ordinal: "asc" },
        include: {
          indicators: { include: { entries: { orderBy: [{ happenedOn: "asc" }, { id: "asc" }], take: 1 } } },
        },
      },
    },
  });

/**
 * Words about a year under way: from the superior with the evidence, from a colleague about behaviour, and questions of
 * which some wait for whom has an account to sign in with.
 */
export async function giveFeedbacks(random: Random, clock: TownClock, periodId: string): Promise<void> {
  const plans = await plansOf(periodId);
  const at = (daysAgo: number) => clock.at(clock.ago(daysAgo), 3);
  for (const [index, plan] of plans.entries()) {
    const asAppraiser = viewerOf(plan.appraiser, [{ role: "SUPERVISOR" }]);
    const [result] = plan.results;
    const entry = result?.indicators[0]?.entries[0];
    if (result && entry && index % 3 !== 2) {
      const [kind, text] = random.pick(OF_RESULTS);
      await giveFeedback(contextOf(asAppraiser, clock.at(later(clock.ago(11), dayOf(entry.happenedOn)), 4)), {
        id: random.uuid(),
        planId: plan.id,
        subject: { kind: "result", resultId: result.id },
        kind,
        text,
        entryId: entry.id,
      });
    }
    // The next one in the list is a colleague who may have something to say.
    const colleague = plans[(index + 1) % plans.length]?.employee;
    if (!colleague || colleague.id === plan.employeeId) continue;
    const asColleague = contextOf(viewerOf(colleague), at(8));
    const [kind, text] = random.pick(OF_BEHAVIOURS);
    const subject = { kind: "behaviour", behaviour: random.pick(BEHAVIOURS) } as const;
    await giveFeedback(asColleague, { id: random.uuid(), planId: plan.id, subject, kind, text });
    if (index % 2 === 1) continue;
    const requestId = random.uuid();
    await requestFeedback(contextOf(viewerOf(plan.employee), at(4)), {
      id: requestId,
      planId: plan.id,
      colleagueId: colleague.id,
      subject: { kind: "behaviour", behaviour: "COLLABORATIVE" },
      question: QUESTION,
    });
    if (index % 4 === 0) continue;
    await answerRequest(contextOf(viewerOf(colleague), at(2)), {
      id: random.uuid(),
      requestId,
      kind: "SUGGESTION",
      text: ANSWER,
    });
  }
}
