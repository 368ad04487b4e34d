"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readFields, sameEntries, writeFields } from "@/components/ui/draft-fields";
import { DraftNotice, type DraftState } from "@/components/ui/draft-notice";
import { type DraftEntry, dropDraft, loadDraft, saveDraft } from "@/components/ui/draft-storage";

type DraftKeeperProps = {
  readonly storageKey: string;
  readonly version?: string;
  readonly success?: unknown;
  /** For a form whose rows grow: shows these entries, rows that are not there yet included. */
  readonly restore?: (entries: readonly DraftEntry[]) => void;
};

const SAVE_AFTER_MS = 400;

/**
 * Put inside a form: keeps its text on this device while someone writes and puts it back after a lost session, with a
 * way to undo that. `storageKey` names form, record and person; text written on another `version` of the record is
 * offered, never put back by itself. Where success leads to another page, put `<DraftClear>` there; where the form
 * stays, hand in as `success` the action's state when it succeeded (a new one each time), else undefined.
 */
export function DraftKeeper({ storageKey, version = "", success, restore }: DraftKeeperProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const isUndoing = useRef(false);
  const [state, setState] = useState<DraftState | null>(null);

  useEffect(() => {
    if (success === undefined) return;
    dropDraft(storageKey);
    setState(null);
  }, [success, storageKey]);

  /** Writes entries into the form; returns the words that found no field. */
  function show(form: HTMLFormElement, entries: readonly DraftEntry[]): readonly string[] {
    if (!restore) return writeFields(form, entries);
    restore(entries);
    return [];
  }

  function use(form: HTMLFormElement, entries: readonly DraftEntry[]) {
    const before = readFields(form);
    const homeless = show(form, entries);
    saveDraft(storageKey, version, entries);
    setState({ kind: "restored", before, homeless });
  }

  const loadInto = useEffectEvent((form: HTMLFormElement) => {
    const draft = loadDraft(storageKey);
    if (!draft) return;
    if (sameEntries(readFields(form), draft.entries)) dropDraft(storageKey);
    else if (draft.version === version) use(form, draft.entries);
    else setState({ kind: "offered", entries: draft.entries });
  });

  useEffect(() => {
    const form = anchor.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    loadInto(form);

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
    // Always: another tab that saved the same record has cleared what was kept.
    form.addEventListener("submit", saveNow);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", saveSoon);
      window.removeEventListener("pagehide", saveIfWaiting);
      form.removeEventListener("submit", saveNow);
    };
  }, [storageKey, version]);

  function undo(before: readonly DraftEntry[]) {
    const form = anchor.current?.closest("form");
    if (!form) return;
    isUndoing.current = true;
    show(form, before);
    isUndoing.current = false;
    forget();
  }

  function forget() {
    dropDraft(storageKey);
    setState(null);
  }

  function take(entries: readonly DraftEntry[]) {
    const form = anchor.current?.closest("form");
    if (form) use(form, entries);
  }

  return (
    <div ref={anchor} role="status">
      {state && (
        <DraftNotice
          state={state}
          onUndo={undo}
          onTake={take}
          onForget={forget}
          onClose={() => setState(null)}
        />
      )}
    </div>
  );
}
