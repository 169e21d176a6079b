/** The table of checks: what {@link checkDocument} runs. */
import type { Check } from './check';
import { claims } from './claims/claims';
import { historicRfc } from './citations/historicRfc';
import { mismatchedLink } from './citations/mismatchedLink';
import { obsoleteRfc } from './citations/obsoleteRfc';
import { publishedDraft } from './citations/publishedDraft';
import { retiredHost } from './citations/retiredHost';
import { rfcErrata } from './citations/rfcErrata';
import { unknownRfc } from './citations/unknownRfc';
import { unknownSection } from './citations/unknownSection';
import { updatedRfc } from './citations/updatedRfc';

/** What looks at citations and the series alone: done long before the first claim is judged. */
export const citationChecks: readonly Check[] = [
  obsoleteRfc,
  unknownRfc,
  unknownSection,
  mismatchedLink,
  historicRfc,
  publishedDraft,
  retiredHost,
  updatedRfc,
  rfcErrata,
];

export const claimChecks: readonly Check[] = [claims];

/** In the order in which findings on one place are told. */
export const checks: readonly Check[] = [...citationChecks, ...claimChecks];
