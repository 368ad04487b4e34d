import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { readImprovement } from "@/lib/queries/improvement/read-improvement";
import { localToday } from "@/lib/time";
import { ChooseColleague, colleagueSearchSchema } from "../../../../choose-colleague";

export const metadata: Metadata = { title: "Pilih pendamping" };

type MentorPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Who helps with the next action of an improvement plan. */
export default async function MentorPage({ params, searchParams }: MentorPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const search = colleagueSearchSchema.parse(await searchParams);
  const improvement = id.success ? await readImprovement(viewer, id.data, localToday()) : null;
  if (!improvement?.acts.includes("draw")) notFound();
  return (
    <>
      <PageHeader
        title="Pilih pendamping"
        lead="Yang membantu dengan tindakan berikutnya. Ia melihat rencana ini tanpa predikatnya."
        breadcrumb={[
          { label: "Rencana perbaikan", href: paths.improvements },
          { label: improvement.employeeName, href: paths.improvement(improvement.id) },
        ]}
      />
      <ChooseColleague
        viewer={viewer}
        search={search}
        page={paths.chooseMentor(improvement.id)}
        label="Cari pendamping"
        near={["subordinates", "peers"]}
        hrefOf={(mentorId) => paths.improvementWithMentor(improvement.id, mentorId)}
        without={improvement.employeeId}
      />
    </>
  );
}
