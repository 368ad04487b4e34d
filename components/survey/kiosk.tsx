"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { newId } from "@/components/ui/new-id";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useHydrated } from "@/components/ui/use-hydrated";
import {
  ANSWERS,
  type Answer,
  ELEMENT_QUESTIONS,
  ELEMENTS,
  type ElementCode,
} from "@/lib/domain/survey/elements";
import {
  answerAtKiosk,
  backAtKiosk,
  isThanks,
  KIOSK_IDLE_SECONDS,
  KIOSK_THANKS_SECONDS,
  KIOSK_WARNING_SECONDS,
  type KioskVisit,
  kioskAnswers,
  kioskElement,
  NEW_VISIT,
} from "@/lib/domain/survey/kiosk";
import { useKioskQueue } from "./use-kiosk-queue";
import { useKioskWorker } from "./use-kiosk-worker";
import { WaitingNote } from "./waiting-note";

type KioskProps = {
  readonly service: string;
  readonly token: string;
};

const TILE = cx(
  "flex min-h-20 w-full cursor-pointer items-center gap-4 rounded-lg border-2 px-5 py-3 text-left text-xl font-semibold",
  "border-line-strong bg-surface hover:border-brand aria-pressed:border-brand aria-pressed:bg-brand-soft disabled:opacity-60",
);

/** Seconds until an instant, seen every half second; null while there is none. Calls `end` once it is over. */
function useSecondsUntil(deadline: number | null, end: () => void): number | null {
  const [now, setNow] = useState(0);
  const ending = useRef(end);
  useEffect(() => {
    ending.current = end;
  });
  useEffect(() => {
    if (deadline === null) return;
    const look = () => {
      setNow(Date.now());
      if (Date.now() >= deadline) ending.current();
    };
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [deadline]);
  return deadline === null || now === 0 ? null : Math.max(0, Math.ceil((deadline - now) / 1000));
}

/**
 * The survey on a tablet at the counter: one question after the other, thanks, and from the beginning for the next
 * person. Answers wait on the device until the server has them.
 */
export function Kiosk({ service, token }: KioskProps) {
  const [visit, setVisit] = useState(NEW_VISIT);
  const [deadline, setDeadline] = useState<number | null>(null);
  const id = useRef<string | null>(null);
  const { add, ...queue } = useKioskQueue();
  useKioskWorker();
  // A touch before the page answers would be lost, and nobody would know.
  const isReady = useHydrated();

  function begin() {
    id.current = null;
    setVisit(NEW_VISIT);
    setDeadline(null);
  }
  const secondsLeft = useSecondsUntil(deadline, begin);
  const stay = () => setDeadline(Date.now() + KIOSK_IDLE_SECONDS * 1000);
  // Whoever touches anything is there; before the first answer, and at the thanks, nothing waits for them.
  const isFilling = visit.startedAt !== null && !isThanks(visit);
  useEffect(() => {
    if (!isFilling) return;
    const touched = () => setDeadline(Date.now() + KIOSK_IDLE_SECONDS * 1000);
    window.addEventListener("pointerdown", touched);
    window.addEventListener("keydown", touched);
    return () => {
      window.removeEventListener("pointerdown", touched);
      window.removeEventListener("keydown", touched);
    };
  }, [isFilling]);

  function show(next: KioskVisit, now: number) {
    setVisit(next);
    const seconds = isThanks(next) ? KIOSK_THANKS_SECONDS : KIOSK_IDLE_SECONDS;
    setDeadline(now + seconds * 1000);
  }
  function answer(given: Answer | null) {
    const now = Date.now();
    const next = answerAtKiosk(visit, given, now);
    if (next === visit) return;
    show(next, now);
    const answers = isThanks(next) ? kioskAnswers(next) : null;
    if (!answers) return;
    id.current ??= newId();
    const answeredAt = new Date(now).toISOString();
    const seconds = Math.round((now - (next.startedAt ?? now)) / 1000);
    void add({ id: id.current, service, token, ...answers, answeredAt, seconds });
  }
  function back() {
    const now = Date.now();
    show(backAtKiosk(visit, now), now);
  }

  const element = kioskElement(visit);
  return (
    <div className="flex flex-1 flex-col gap-4">
      {element === null ? (
        <Thanks secondsLeft={secondsLeft} begin={begin} />
      ) : (
        <Question
          key={element}
          element={element}
          given={visit.answers[element]}
          isReady={isReady}
          hasFocus={visit.touchedAt !== null}
          answer={answer}
        />
      )}
      <div className="mt-auto flex flex-wrap items-center justify-between gap-4 border-t border-line pt-4">
        {element !== null && visit.place > 0 ? (
          <Button type="button" variant="secondary" onClick={back} className="min-h-16 px-8 text-lg">
            Kembali
          </Button>
        ) : (
          <span />
        )}
        {element !== null && secondsLeft !== null && secondsLeft <= KIOSK_WARNING_SECONDS && (
          <div className="flex flex-wrap items-center gap-4">
            <p role="timer" className="text-lg font-semibold">
              Kembali ke awal dalam {secondsLeft} detik
            </p>
            <Button type="button" onClick={stay} className="min-h-16 px-8 text-lg">
              Saya masih mengisi
            </Button>
          </div>
        )}
      </div>
      <WaitingNote {...queue} />
    </div>
  );
}

type QuestionProps = {
  readonly element: ElementCode;
  readonly given: Answer | null | undefined;
  readonly isReady: boolean;
  /** The person has answered already: the next question is read out to them. */
  readonly hasFocus: boolean;
  readonly answer: (given: Answer | null) => void;
};

function Question({ element, given, isReady, hasFocus, answer }: QuestionProps) {
  const { question, options } = ELEMENT_QUESTIONS[element];
  const place = ELEMENTS.indexOf(element) + 1;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasFocus) heading.current?.focus();
  }, [hasFocus]);
  return (
    <section aria-labelledby="pertanyaan" className="space-y-4">
      <ProgressBar
        label="Kemajuan"
        value={place - 1}
        max={ELEMENTS.length}
        text={`Pertanyaan ${place} dari ${ELEMENTS.length}`}
      />
      <h2
        id="pertanyaan"
        ref={heading}
        tabIndex={-1}
        className="text-2xl leading-snug text-pretty focus:outline-none"
      >
        {question}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {ANSWERS.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={given === value}
            disabled={!isReady}
            onClick={() => answer(value)}
            className={TILE}
          >
            <span aria-hidden="true" className="text-2xl text-brand">
              {value}
            </span>
            <span className="min-w-0">{options[value]}</span>
          </button>
        ))}
      </div>
      <button
        type="button"
        aria-pressed={given === null}
        disabled={!isReady}
        onClick={() => answer(null)}
        className={TILE}
      >
        Tidak tahu atau tidak relevan
      </button>
    </section>
  );
}

type ThanksProps = { readonly secondsLeft: number | null; readonly begin: () => void };

function Thanks({ secondsLeft, begin }: ThanksProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="flex flex-1 flex-col items-center justify-center gap-6 text-center">
      <h2 ref={heading} tabIndex={-1} className="text-4xl focus:outline-none">
        Terima kasih
      </h2>
      <p className="text-xl">Jawaban Anda ikut menentukan nilai layanan ini.</p>
      {secondsLeft !== null && (
        <p role="timer" className="text-lg text-ink-soft">
          Layar kembali ke awal dalam {secondsLeft} detik
        </p>
      )}
      <Button type="button" onClick={begin} className="min-h-16 px-8 text-lg">
        Mulai untuk orang berikutnya
      </Button>
    </section>
  );
}
