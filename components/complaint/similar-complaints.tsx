"use client";

import { useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";
import { paths } from "@/lib/paths";
import { COMPLAINT_STATE_TEXT } from "@/lib/text/complaint";

type Similar = { readonly title: string; readonly state: ComplaintState };

type SimilarComplaintsProps = { readonly unitField: string; readonly titleField: string };

const PAUSE_MS = 600;
const SHORTEST = 8;

async function ask(unitId: string, title: string, signal: AbortSignal): Promise<readonly Similar[]> {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ unitId, title });
  const response = await fetch(paths.api.similarComplaints, { method: "POST", headers, body, signal });
  return response.ok ? response.json() : [];
}

/** What others have already reported to the same unit, while somebody types. A help only: without it the form is whole. */
export function SimilarComplaints({ unitField, titleField }: SimilarComplaintsProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<readonly Similar[]>([]);

  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = new AbortController();

    const look = () => {
      const data = new FormData(form);
      const unitId = String(data.get(unitField) ?? "");
      const title = String(data.get(titleField) ?? "").trim();
      running.abort();
      running = new AbortController();
      if (unitId === "" || title.length < SHORTEST) {
        setFound([]);
        return;
      }
      // A lost connection only means that nothing is suggested.
      ask(unitId, title, running.signal).then(setFound, () => undefined);
    };
    const lookSoon = (event: Event) => {
      const name = (event.target as HTMLInputElement | null)?.name;
      if (name !== unitField && name !== titleField) return;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    form.addEventListener("input", lookSoon);
    return () => {
      clearTimeout(timer);
      running.abort();
      form.removeEventListener("input", lookSoon);
    };
  }, [unitField, titleField]);

  return (
    <div ref={anchor} role="status">
      {found.length > 0 && (
        <Alert title="Mungkin sudah dilaporkan">
          <ul className="space-y-1">
            {found.map(({ title, state }) => (
              <li key={`${title} ${state}`}>
                {title} <span className="text-ink-soft">({COMPLAINT_STATE_TEXT[state].toLowerCase()})</span>
              </li>
            ))}
          </ul>
          <p className="mt-2">Bila masalah Anda berbeda atau belum selesai, lanjutkan saja.</p>
        </Alert>
      )}
    </div>
  );
}
