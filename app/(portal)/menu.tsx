import {
  BadgeCheck,
  Building2,
  CalendarDays,
  CalendarRange,
  ClipboardList,
  FileClock,
  FileStack,
  FileUp,
  Gauge,
  GraduationCap,
  Grid3x3,
  IdCard,
  KeyRound,
  LockKeyhole,
  Mail,
  Megaphone,
  MessageSquareQuote,
  MessagesSquare,
  Scale,
  ScrollText,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Speech,
  Target,
  TrendingUp,
  UserRound,
  UsersRound,
  Vote,
} from "lucide-react";
import type { MenuGroup, MenuItem } from "@/components/shell/menu";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listsCareers, listsTalent, seesDirectory } from "@/lib/permissions/directory";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";

/** What the menu must know beside the viewer's rights. */
interface MenuFacts {
  /** There are services whose applications they read. */
  readonly hasCounter: boolean;
}

/** A line of the menu, and the permission, or the question, that shows it; without one everybody sees it. */
interface MenuLine extends MenuItem {
  readonly needs?: Permission | ((viewer: Viewer, seen: MenuFacts) => boolean);
}

interface MenuSection {
  readonly label: string;
  readonly lines: readonly MenuLine[];
}

/**
 * The whole menu. An area adds its line together with its page: what is not built is not on the menu. `isMain` puts a
 * line on the phone's bottom bar, which has four places.
 */
const MENU: readonly MenuSection[] = [
  {
    label: "Saya",
    lines: [
      { href: paths.dashboard, label: "Dasbor", icon: <Gauge aria-hidden="true" />, isMain: true },
      { href: paths.plans, label: "SKP saya", icon: <Target aria-hidden="true" />, isMain: true },
      { href: paths.appraisals, label: "Penilaian", icon: <Scale aria-hidden="true" />, isMain: true },
      { href: paths.feedback, label: "Umpan balik", icon: <MessagesSquare aria-hidden="true" /> },
      { href: paths.counsellings, label: "Konseling", icon: <LockKeyhole aria-hidden="true" /> },
      { href: paths.team, label: "Tim saya", icon: <UsersRound aria-hidden="true" />, needs: "plan.agree" },
      {
        href: paths.improvements,
        label: "Rencana perbaikan",
        icon: <TrendingUp aria-hidden="true" />,
        needs: "improvement.list",
      },
      { href: paths.trainings, label: "Pelatihan", icon: <GraduationCap aria-hidden="true" />, isMain: true },
      { href: paths.account, label: "Akun saya", icon: <UserRound aria-hidden="true" /> },
    ],
  },
  {
    label: "Kepegawaian",
    lines: [
      {
        href: paths.hr.employees,
        label: "Pegawai",
        icon: <IdCard aria-hidden="true" />,
        needs: seesDirectory,
      },
      {
        href: paths.hr.units,
        label: "Unit kerja",
        icon: <Building2 aria-hidden="true" />,
        needs: seesDirectory,
      },
      {
        href: paths.hr.imports,
        label: "Impor data",
        icon: <FileUp aria-hidden="true" />,
        needs: "people.import",
      },
      {
        href: paths.hr.accounts,
        label: "Akun pegawai",
        icon: <KeyRound aria-hidden="true" />,
        needs: "account.reset",
      },
      {
        href: paths.hr.rights,
        label: "Hak akses",
        icon: <ShieldCheck aria-hidden="true" />,
        needs: "grant.read",
      },
    ],
  },
  {
    label: "Kinerja dan kompetensi",
    lines: [
      {
        href: paths.hr.periods,
        label: "Periode SKP",
        icon: <CalendarRange aria-hidden="true" />,
        needs: "report.read",
      },
      {
        href: paths.hr.planTemplates,
        label: "Templat SKP",
        icon: <FileStack aria-hidden="true" />,
        needs: "planTemplate.edit",
      },
      {
        href: paths.hr.calibration,
        label: "Kalibrasi penilaian",
        icon: <SlidersHorizontal aria-hidden="true" />,
        needs: "calibration.read",
      },
      {
        href: paths.hr.asnIndexes,
        label: "Simulasi IP ASN",
        icon: <BadgeCheck aria-hidden="true" />,
        needs: listsCareers,
      },
      {
        href: paths.hr.talent,
        label: "Kotak talenta",
        icon: <Grid3x3 aria-hidden="true" />,
        needs: listsTalent,
      },
      {
        href: paths.hr.trainings,
        label: "Kelola pelatihan",
        icon: <CalendarDays aria-hidden="true" />,
        needs: "training.manage",
      },
    ],
  },
  {
    label: "Pelayanan publik",
    lines: [
      {
        href: paths.applications,
        label: "Permohonan layanan",
        icon: <FileClock aria-hidden="true" />,
        needs: (_viewer, { hasCounter }) => hasCounter,
      },
      {
        href: paths.hr.services,
        label: "Kelola layanan",
        icon: <ClipboardList aria-hidden="true" />,
        needs: "counter.manage",
      },
      {
        href: paths.hr.surveys,
        label: "Survei warga",
        icon: <MessageSquareQuote aria-hidden="true" />,
        needs: "survey.read",
      },
      {
        href: paths.hr.complaints,
        label: "Pengaduan warga",
        icon: <Megaphone aria-hidden="true" />,
        needs: "complaint.read",
      },
      {
        href: paths.hr.consultations,
        label: "Kelola dialog publik",
        icon: <Speech aria-hidden="true" />,
        needs: "consultation.edit",
      },
      {
        href: paths.hr.forum,
        label: "Kelola forum warga",
        icon: <Vote aria-hidden="true" />,
        needs: "forum.moderate",
      },
    ],
  },
  {
    label: "Sistem",
    lines: [
      { href: paths.hr.mail, label: "Surat keluar", icon: <Mail aria-hidden="true" />, needs: "mail.read" },
      {
        href: paths.hr.settings,
        label: "Pengaturan",
        icon: <Settings aria-hidden="true" />,
        needs: "holiday.edit",
      },
      {
        href: paths.hr.audit,
        label: "Jejak audit",
        icon: <ScrollText aria-hidden="true" />,
        needs: "audit.read",
      },
    ],
  },
];

const isShownTo = (viewer: Viewer, seen: MenuFacts, needs: MenuLine["needs"]): boolean =>
  typeof needs === "function" ? needs(viewer, seen) : needs === undefined || canSomewhere(viewer, needs);

/** The menu of one viewer: the lines whose permission they hold for at least something. */
export function menuOf(viewer: Viewer, seen: MenuFacts): readonly MenuGroup[] {
  return MENU.map(({ label, lines }) => ({
    label,
    items: lines.filter(({ needs }) => isShownTo(viewer, seen, needs)).map(({ needs: _, ...item }) => item),
  })).filter(({ items }) => items.length > 0);
}
