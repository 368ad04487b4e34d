"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { formatDay } from "@/lib/text/format";
import { KEPT_TEXT } from "@/lib/text/progress";
import type { KeptEntry } from "./kept-entries";
import { useKeptEntries } from "./use-kept-entries";

/**
 * For the frame of the portal: says which entries of this person wait on this device, which were refused and why, and sends what
 * waits. Draws nothing while there is nothing to say.
 */
export function KeptNotice({ ownerId }: { readonly ownerId: string }) {
  const router = useRouter();
  const [sent, setSent] = useState(0);
  const { entries, isSignedOut, drop, retry } = useKeptEntries(ownerId, KEPT_TEXT.refused, (count) => {
    setSent((before) => before + count);
    // The page may list them, and its figures count them.
    router.refresh();
  });
  const waiting = entries.filter(({ refusal }) => refusal === null);
  const refused = entries.filter(({ refusal }) => refusal !== null);
  return (
    <div role="status" className="space-y-4 not-empty:pb-6 print:hidden">
      {sent > 0 && <Alert tone="success" title={`${sent} catatan dari perangkat ini sudah terkirim.`} />}
      {waiting.length > 0 && (
        <Alert tone="info" title={`${waiting.length} catatan menunggu dikirim dari perangkat ini`}>
          <KeptList entries={waiting} />
          <p className="mt-2">{isSignedOut ? KEPT_TEXT.signedOut : KEPT_TEXT.waiting}</p>
          {isSignedOut && (
            <a href={paths.signIn} className="link">
              Masuk lagi
            </a>
          )}
        </Alert>
      )}
      {refused.map((entry) => (
        <Alert
          key={entry.id}
          tone="warning"
          title="Satu catatan tidak dapat diterima"
          actions={
            <>
              <Button variant="secondary" onClick={() => retry(entry)}>
                Kirim lagi
              </Button>
              <Button variant="quiet" onClick={() => drop(entry.id)}>
                Hapus dari perangkat ini
              </Button>
            </>
          }
        >
          <KeptList entries={[entry]} />
          <p className="mt-2 font-semibold">{entry.refusal}</p>
        </Alert>
      ))}
    </div>
  );
}

function KeptList({ entries }: { readonly entries: readonly KeptEntry[] }) {
  return (
    <ul className="list-disc pl-5">
      {entries.map(({ id, fields, file }) => (
        <li key={id} className="break-words">
          {fields.happenedOn && `${formatDay(fields.happenedOn)}: `}
          {fields.amount}, {fields.note}
          {file && ` (bukti: ${file.name})`}
        </li>
      ))}
    </ul>
  );
}
