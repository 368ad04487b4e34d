/**
 * Letters and digits of the code under which somebody without an account follows what they sent (a complaint, an application,
 * a registration), and digits of its PIN.
 */
export const TRACKING_CODE_LENGTH = 12;
export const TRACKING_PIN_LENGTH = 6;
