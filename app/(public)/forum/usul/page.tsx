import type { Metadata } from "next";
import { HouseRules } from "@/components/forum/house-rules";
import { ProposeForm } from "@/components/forum/propose-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { currentMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { unitsForProposals } from "@/lib/queries/forum/visible-topics";
import { proposeTopicAction } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Usulkan topik" };

/** A citizen proposes what to talk about. */
export default async function ProposeTopicPage() {
  const memberId = await currentMember();
  return (
    <>
      <PageHeader
        title="Usulkan topik"
        lead="Topik yang menyangkut orang banyak. Setelah diperiksa, unit membukanya bagi semua warga."
        breadcrumb={[{ label: "Forum warga", href: paths.forum }]}
      />
      {memberId === null ? (
        <div>
          <LinkButton href={paths.forumSignIn}>Masuk dengan surel</LinkButton>
        </div>
      ) : (
        <ProposeForm
          action={proposeTopicAction}
          formId={crypto.randomUUID()}
          units={await unitsForProposals()}
        />
      )}
      <Section title="Aturan forum">
        <HouseRules />
      </Section>
    </>
  );
}
