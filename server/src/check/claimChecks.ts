/** The checks that judge claims, which take far longer than those of citations. */
import type { Check } from './check';
import { claims } from './claims/claims';

/** What asks whether statements rest on requirements that changed. */
export const claimChecks: readonly Check[] = [claims];
