import { useRef, useState } from "react";

/**
 * The quiet proof of work of an open form: begun with the first answer, done long before the last, by a script that is only
 * loaded then. Where it cannot be done the form goes without, under stricter limits.
 */
export function useProof(challenge: string | null): { readonly proof: string; readonly begin: () => void } {
  // That of the first page: it belongs to the id of the form, which stays.
  const [first] = useState(challenge);
  const [proof, setProof] = useState("");
  const isBegun = useRef(false);
  function begin() {
    if (first === null || isBegun.current) return;
    isBegun.current = true;
    import("./solve-proof")
      .then(({ solveProof }) => solveProof(first))
      .then(setProof)
      .catch((error: unknown) => console.warn("form goes without its proof", error));
  }
  return { proof, begin };
}
