/** Where the secret of a letter goes. What stands in the outbox once the secret is gone. */
export const SECRET_MARK = "[tautan rahasia]";

/** What the secrets of letters are encrypted for. */
export const SECRET_PURPOSE = "mail";

/** The letter as its owner gets it. */
export const withSecret = (text: string, secret: string): string =>
  text.replaceAll(SECRET_MARK, () => secret);
