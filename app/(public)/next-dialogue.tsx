import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { listPublicConsultations } from "@/lib/queries/consultation/list-consultations";
import { formatMoment } from "@/lib/text/format";

const SHOWN = 2;

/** When citizens can speak with a unit next; nothing while no day is fixed. */
export async function NextDialogue() {
  const { rows } = await listPublicConsultations({ now: new Date(), when: "coming" });
  const open = rows.filter(({ state }) => state !== "CANCELLED").slice(0, SHOWN);
  if (open.length === 0) return null;
  return (
    <Section
      title="Dialog berikutnya"
      actions={
        <LinkButton href={paths.agreements} variant="secondary">
          Kesepakatan yang diikuti
        </LinkButton>
      }
    >
      <LinkList
        rows={open.map(({ id, title, startsAt, place, unitName }) => ({
          key: id,
          href: paths.consultation(id),
          title,
          note: `${formatMoment(startsAt)}, ${place}. ${unitName}`,
        }))}
      />
    </Section>
  );
}
