"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fateOf, type KeptFate, WRITER_HEADER } from "@/lib/domain/progress/kept";
import { paths } from "@/lib/paths";
import { forgetKept, type KeptEntry, keptEntriesOf, onKept, rewriteKept } from "./kept-entries";

const RETRY_SECONDS = 20;

interface Answer {
  readonly fate: KeptFate;
  readonly error: string | null;
}

/** Sends one entry. The same id is one entry, however often it arrives. */
async function send({ ownerId, fields, file, keptAt }: KeptEntry): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // Which of two entries of one day is the later does not hang on which of them arrives first.
  form.set("writtenAt", new Date(keptAt).toISOString());
  if (file) form.set("file", file);
  try {
    const response = await fetch(paths.api.progress, {
      method: "POST",
      headers: { [WRITER_HEADER]: ownerId },
      body: form,
    });
    const fate = fateOf(response.status);
    return { fate, error: fate === "REFUSED" ? await errorOf(response) : null };
  } catch {
    // No line: the entry stays where it is.
    return { fate: "LATER", error: null };
  }
}

/** The sentence of a refusal; a proxy before the portal may answer without one. */
async function errorOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  return typeof body.error === "string" ? body.error : null;
}

/**
 * The entries of this person that wait on this device, sent when the page opens, when one is added, when the line is back, and
 * again and again. `onSent` is told how many arrived in one go.
 */
export function useKeptEntries(ownerId: string, unknownRefusal: string, onSent: (sent: number) => void) {
  const [entries, setEntries] = useState<readonly KeptEntry[]>([]);
  const [isSignedOut, setSignedOut] = useState(false);
  const isSending = useRef(false);
  /** Something was kept while others were on their way. */
  const isWanted = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(onSent);
  useEffect(() => {
    told.current = onSent;
  });

  const flush = useCallback(async (): Promise<void> => {
    if (isSending.current) {
      isWanted.current = true;
      return;
    }
    isSending.current = true;
    isWanted.current = false;
    clearTimeout(timer.current);
    let sent = 0;
    let isLater = false;
    try {
      for (const entry of await keptEntriesOf(ownerId)) {
        if (entry.refusal !== null) continue;
        setEntries(await keptEntriesOf(ownerId));
        const { fate, error } = await send(entry);
        setSignedOut(fate === "SIGNED_OUT");
        if (fate === "SENT") {
          await forgetKept(entry.id);
          sent += 1;
        } else if (fate === "REFUSED") {
          await rewriteKept({ ...entry, refusal: error ?? unknownRefusal });
        } else {
          isLater = fate === "LATER";
          break;
        }
      }
      setEntries(await keptEntriesOf(ownerId));
    } finally {
      isSending.current = false;
      const wait = isWanted.current ? 0 : RETRY_SECONDS;
      if (isLater || isWanted.current) timer.current = setTimeout(flush, wait * 1000);
      if (sent > 0) told.current(sent);
    }
  }, [ownerId, unknownRefusal]);

  const drop = useCallback(
    async (id: string): Promise<void> => {
      await forgetKept(id);
      setEntries(await keptEntriesOf(ownerId));
    },
    [ownerId],
  );
  const retry = useCallback(
    async (entry: KeptEntry): Promise<void> => {
      await rewriteKept({ ...entry, refusal: null });
      await flush();
    },
    [flush],
  );

  useEffect(() => {
    // A browser that keeps nothing has nothing to send either.
    const look = () => void flush().catch((error: unknown) => console.warn("kept entries", error));
    look();
    const stop = onKept(look);
    window.addEventListener("online", look);
    return () => {
      stop();
      window.removeEventListener("online", look);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return { entries, isSignedOut, drop, retry };
}
