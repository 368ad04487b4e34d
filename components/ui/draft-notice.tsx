import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { DraftEntry } from "@/components/ui/draft-storage";

/** Put back, with the form as it was before; or offered, because the record has changed since. */
export type DraftState =
  | {
      readonly kind: "restored";
      readonly before: readonly DraftEntry[];
      readonly homeless: readonly string[];
    }
  | { readonly kind: "offered"; readonly entries: readonly DraftEntry[] };

type DraftNoticeProps = {
  readonly state: DraftState;
  readonly onUndo: (before: readonly DraftEntry[]) => void;
  readonly onTake: (entries: readonly DraftEntry[]) => void;
  readonly onForget: () => void;
  readonly onClose: () => void;
};

/** Says what became of unsent text, with the way back. */
export function DraftNotice({ state, onUndo, onTake, onForget, onClose }: DraftNoticeProps) {
  if (state.kind === "offered") {
    return (
      <Alert
        tone="warning"
        title="Ada tulisan Anda yang belum tersimpan"
        actions={
          <>
            <Button variant="secondary" onClick={() => onTake(state.entries)}>
              Pakai tulisan saya
            </Button>
            <Button variant="quiet" onClick={onForget}>
              Buang tulisan itu
            </Button>
          </>
        }
      >
        <p>
          Isi di bawah ini sudah berubah sejak Anda menulisnya. Bandingkan dahulu; bila dipakai, tulisan Anda
          menggantikannya saat disimpan.
        </p>
      </Alert>
    );
  }
  return (
    <Alert
      title="Tulisan Anda dipulihkan"
      actions={
        <>
          <Button variant="secondary" onClick={() => onUndo(state.before)}>
            Buang, pakai isi semula
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Tutup
          </Button>
        </>
      }
    >
      <p>Isian yang belum terkirim dari kunjungan sebelumnya dikembalikan. Periksa lalu kirim.</p>
      {state.homeless.length > 0 && <HomelessWords words={state.homeless} />}
    </Alert>
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
