/** The table of checks: what {@link checkDocument} runs, in the order of their codes. */
import type { Check } from './check';

export const checks: readonly Check[] = [];
