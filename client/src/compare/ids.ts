/** Names that `package.json` has, too. */

/** The type of the panels, also of those kept from an earlier session. */
export const comparisonViewType = 'normative.comparison';

export const comparisonCommands = {
  compareText: 'normative.compareRfcText',
  copy: 'normative.copyComparison',
} as const;
