"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { AppLink } from "@/components/ui/app-link";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { ImportState } from "@/lib/domain/imports/batch-lifecycle";
import { formatNumber } from "@/lib/text/format";

const EVERY_MS = 1000;

const LABELS: Readonly<Partial<Record<ImportState, string>>> = {
  UPLOADED: "Menunggu giliran diperiksa",
  READING: "Memeriksa berkas",
  APPLYING: "Menerapkan",
  UNDOING: "Mengembalikan keadaan semula",
};

type ImportProgressProps = {
  readonly state: ImportState;
  readonly done: number;
  readonly total: number;
  readonly href: string;
};

/** How far the server is; looks again by itself until it is done. Without JavaScript a link does. */
export function ImportProgress({ state, done, total, href }: ImportProgressProps) {
  const router = useRouter();
  const [isLooking, startLooking] = useTransition();
  // Looks again only after the answer is there: a slow server is not asked faster than it answers.
  useEffect(() => {
    if (isLooking) return;
    const timer = setTimeout(() => startLooking(() => router.refresh()), EVERY_MS);
    return () => clearTimeout(timer);
  }, [router, isLooking]);
  const hasFigure = total > 0 && state !== "UNDOING";
  return (
    <div className="max-w-2xl space-y-4">
      <ProgressBar
        label={LABELS[state] ?? "Sedang dikerjakan"}
        value={hasFigure ? done : undefined}
        max={total}
        text={hasFigure ? `${formatNumber(done)} dari ${formatNumber(total)} baris` : "Mohon tunggu…"}
      />
      <p className="text-ink-soft">
        Anda boleh meninggalkan halaman ini; pekerjaannya tetap berjalan.
        {!useHydrated() && (
          <>
            {" "}
            <AppLink href={href} className="link">
              Muat ulang untuk melihat kemajuannya
            </AppLink>
            .
          </>
        )}
      </p>
    </div>
  );
}
