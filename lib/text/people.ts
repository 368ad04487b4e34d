export const PEOPLE_REFUSALS = {
  OWN_APPRAISER: "Seseorang tidak dapat menjadi penilai bagi dirinya sendiri.",
} as const;
