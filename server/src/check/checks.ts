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

export const checks: readonly Check[] = [
  obsoleteRfc,
  unknownRfc,
  unknownSection,
  mismatchedLink,
  historicRfc,
  publishedDraft,
  retiredHost,
  updatedRfc,
  rfcErrata,
  claims,
];
