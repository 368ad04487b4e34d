"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { NO_LINE, type SendingFate, sendingFate } from "@/lib/domain/survey/kiosk-queue";
import { paths } from "@/lib/paths";
import { kioskSending, type QueueState } from "./kiosk-sending";
import {
  addLostAnswer,
  forgetAnswer,
  keepAnswer,
  lostAnswers,
  type WaitingAnswer,
  waitingAnswers,
} from "./kiosk-storage";

/** What became of one answer that was sent. The same id is counted once, however often it arrives. */
async function send(answer: WaitingAnswer): Promise<SendingFate> {
  try {
    const response = await fetch(paths.api.survey, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(answer),
    });
    return sendingFate(response.status, response.headers.get("retry-after"));
  } catch {
    // No line: the answer stays where it is.
    return NO_LINE;
  }
}

/** The answers that wait on this device, and how to add one. Sent when they are added, when the line is back, and again and again. */
export function useKioskQueue() {
  const [queue, setQueue] = useState<QueueState>({ waiting: 0, failing: 0 });
  const [lost, setLost] = useState(0);
  const [isWithoutStorage, setWithoutStorage] = useState(false);
  /** Where the device keeps nothing, the page does while it is open. */
  const unkept = useRef(new Map<string, WaitingAnswer>());
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const [sending] = useState(() =>
    kioskSending({
      waiting: async () => {
        const kept = await waitingAnswers().catch(() => {
          setWithoutStorage(true);
          return [];
        });
        return [...kept, ...unkept.current.values()];
      },
      send,
      forget: async (id) => {
        if (!unkept.current.delete(id)) await forgetAnswer(id);
      },
      lose: () => setLost(addLostAnswer()),
      show: setQueue,
      now: Date.now,
    }),
  );

  const flush = useCallback(async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    clearTimeout(timer.current);
    try {
      const again = await sending.sendAll();
      if (again !== null) timer.current = setTimeout(flush, again * 1000);
      await sending.show();
    } finally {
      isSending.current = false;
    }
  }, [sending]);

  const add = useCallback(
    async (answer: WaitingAnswer): Promise<void> => {
      await keepAnswer(answer).catch(() => {
        setWithoutStorage(true);
        unkept.current.set(answer.id, answer);
      });
      await sending.show();
      await flush();
    },
    [sending, flush],
  );

  useEffect(() => {
    setLost(lostAnswers());
    void flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return { ...queue, lost, isWithoutStorage, add };
}
