"use client";

import { useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { readFields, writeFields } from "@/components/ui/draft-fields";
import { type DraftEntry, dropDraft, loadDraft, saveDraft } from "@/components/ui/draft-storage";

type DraftKeeperProps = {
  readonly storageKey: string;
  readonly version?: string;
  readonly success?: unknown;
};

type Restored = { readonly before: readonly DraftEntry[]; readonly homeless: readonly string[] };

const SAVE_AFTER_MS = 400;

/**
 * Put inside a form: keeps its text on this device while someone writes and puts it back after a lost session, with a
 * way to undo that. `storageKey` names form, record and person; a draft of another `version` of the record is dropped.
 * Where success leads to another page, put `<DraftClear>` there; where the form stays, hand in as `success` the action's
 * state when it succeeded (a new one each time), else undefined.
 */
export function DraftKeeper({ storageKey, version = "", success }: DraftKeeperProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const isUndoing = useRef(false);
  const [restored, setRestored] = useState<Restored | null>(null);

  useEffect(() => {
    if (success === undefined) return;
    dropDraft(storageKey);
    setRestored(null);
  }, [success, storageKey]);

  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const draft = loadDraft(storageKey, version);
    if (draft) {
      const before = readFields(form);
      const { changed, homeless } = writeFields(form, draft);
      if (changed > 0 || homeless.length > 0) setRestored({ before, homeless });
    }

    const saveNow = () => {
      clearTimeout(timer);
      timer = undefined;
      saveDraft(storageKey, version, readFields(form));
    };
    const saveSoon = () => {
      if (isUndoing.current) return;
      clearTimeout(timer);
      timer = setTimeout(saveNow, SAVE_AFTER_MS);
    };
    const saveIfWaiting = () => timer !== undefined && saveNow();

    form.addEventListener("input", saveSoon);
    window.addEventListener("pagehide", saveIfWaiting);
    form.addEventListener("submit", saveIfWaiting);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", saveSoon);
      window.removeEventListener("pagehide", saveIfWaiting);
      form.removeEventListener("submit", saveIfWaiting);
    };
  }, [storageKey, version]);

  function undo() {
    const form = anchor.current?.closest("form");
    if (!form || !restored) return;
    isUndoing.current = true;
    writeFields(form, restored.before);
    isUndoing.current = false;
    dropDraft(storageKey);
    setRestored(null);
  }

  return (
    <div ref={anchor} role="status">
      {restored && (
        <Alert
          title="Tulisan Anda dipulihkan"
          actions={
            <>
              <Button variant="secondary" onClick={undo}>
                Buang, pakai isi semula
              </Button>
              <Button variant="quiet" onClick={() => setRestored(null)}>
                Tutup
              </Button>
            </>
          }
        >
          <p>Isian yang belum terkirim dari kunjungan sebelumnya dikembalikan. Periksa lalu kirim.</p>
          {restored.homeless.length > 0 && <HomelessWords words={restored.homeless} />}
        </Alert>
      )}
    </div>
  );
}

function HomelessWords({ words }: { readonly words: readonly string[] }) {
  return (
    <>
      <p className="mt-2">Bagian ini tidak menemukan tempatnya; salin bila masih perlu:</p>
      <ul className="mt-1 list-disc pl-5">
        {[...new Set(words)].map((word) => (
          <li key={word} className="whitespace-pre-wrap">
            {word}
          </li>
        ))}
      </ul>
    </>
  );
}
