/** How sentences about the invented series stand beside what is told of them. */

/** A sentence, and of each finding the code, the severity, and the RFCs that changed it and that have it now; `-` for none. */
export type JudgedSentence = readonly [sentence: string, told: readonly string[]];

export const stale = 'stale-requirement warning';
