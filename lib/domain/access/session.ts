/** A session lasts a working day; every request checks its row. */
export const SESSION_SECONDS = 12 * 60 * 60;
