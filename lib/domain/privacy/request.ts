/** Hours in which a request about one's own data is answered, and people are told of a breach: 3 × 24 (UU 27/2022). */
export const REQUEST_HOURS = 72;
