/** How much each kind of evidence counts when passages are matched, and how much of it a match needs. */
export interface Weights {
  readonly words: number;
  readonly sections: number;
  readonly order: number;
  readonly sameLevel: number;
  readonly otherPolarity: number;
  readonly plain: number;
  /** For two rows of tables, whose very levels are what changes. */
  readonly rows: number;
  readonly tells: number;
  readonly namesPlace: number;
  /** The least score of a match. */
  readonly least: number;
  /** The least score of what joins a new requirement that has an old one already. */
  readonly merged: number;
  /** The same where the levels differ: most statements that share a section and a few words set levels of their own. */
  readonly mergedOther: number;
  /** The least score of a further part of an old requirement. */
  readonly split: number;
  /** The same for another keyword of the sentence that it became part of, as a share of that part's score. */
  readonly splitSibling: number;
  /** The least score of a second row for a row: tables are summed up in other tables. */
  readonly again: number;
  readonly anchor: number;
}

export const defaultWeights: Weights = {
  words: 0.65,
  sections: 0.15,
  order: 0.06,
  sameLevel: 0.06,
  otherPolarity: -0.08,
  plain: -0.06,
  rows: 0.08,
  tells: -0.2,
  namesPlace: 0.12,
  least: 0.37,
  merged: 0.37,
  mergedOther: 0.41,
  split: 0.6,
  splitSibling: 0.85,
  again: 0.55,
  anchor: 0.55,
};
