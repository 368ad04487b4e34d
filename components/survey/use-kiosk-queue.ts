"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { MAX_RESPONSE_AGE_DAYS } from "@/lib/domain/survey/response";
import { paths } from "@/lib/paths";
import { forgetAnswer, keepAnswer, type WaitingAnswer, waitingAnswers } from "./kiosk-storage";

const RETRY_SECONDS = 15;
const DAY_MS = 86_400_000;

type Fate = "TAKEN" | "REFUSED" | { readonly retryAfterSeconds: number };

/** What became of one answer that was sent. The same id is counted once, however often it arrives. */
async function send(answer: WaitingAnswer): Promise<Fate> {
  try {
    const response = await fetch(paths.api.survey, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(answer),
    });
    // 409: the server has an answer of this id.
    if (response.ok || response.status === 409) return "TAKEN";
    if (response.status === 422 || response.status === 400) return "REFUSED";
    return { retryAfterSeconds: Number(response.headers.get("retry-after")) || RETRY_SECONDS };
  } catch {
    // No line: the answer stays where it is.
    return { retryAfterSeconds: RETRY_SECONDS };
  }
}

const isTooOld = ({ answeredAt }: WaitingAnswer): boolean =>
  Date.now() - Date.parse(answeredAt) > MAX_RESPONSE_AGE_DAYS * DAY_MS;

/** The answers that wait on this device, and how to add one. Sent when they are added, when the line is back, and again and again. */
export function useKioskQueue() {
  const [waiting, setWaiting] = useState(0);
  const [isWithoutStorage, setWithoutStorage] = useState(false);
  /** Refused by the server since the page was opened: a period may open tomorrow, but not in fifteen seconds. */
  const refused = useRef(new Set<string>());
  /** Where the device keeps nothing, the page does while it is open. */
  const unkept = useRef(new Map<string, WaitingAnswer>());
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const all = useCallback(async (): Promise<readonly WaitingAnswer[]> => {
    const kept = await waitingAnswers().catch(() => {
      setWithoutStorage(true);
      return [];
    });
    return [...kept, ...unkept.current.values()];
  }, []);

  const forget = useCallback(async (id: string) => {
    if (unkept.current.delete(id)) return;
    await forgetAnswer(id);
  }, []);

  const flush = useCallback(async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    clearTimeout(timer.current);
    let again: number | null = null;
    try {
      for (const answer of await all()) {
        if (refused.current.has(answer.id)) continue;
        const fate = await send(answer);
        if (fate === "TAKEN" || (fate === "REFUSED" && isTooOld(answer))) await forget(answer.id);
        else if (fate === "REFUSED") refused.current.add(answer.id);
        else {
          again = fate.retryAfterSeconds;
          break;
        }
        setWaiting((await all()).length);
      }
      setWaiting((await all()).length);
    } finally {
      isSending.current = false;
      if (again !== null) timer.current = setTimeout(flush, again * 1000);
    }
  }, [all, forget]);

  const add = useCallback(
    async (answer: WaitingAnswer): Promise<void> => {
      await keepAnswer(answer).catch(() => {
        setWithoutStorage(true);
        unkept.current.set(answer.id, answer);
      });
      setWaiting((await all()).length);
      await flush();
    },
    [all, flush],
  );

  useEffect(() => {
    void flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return { waiting, isWithoutStorage, add };
}
