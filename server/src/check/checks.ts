/** The table of checks of citations, in the order in which findings on one place are told. */
import type { Check } from './check';
import { historicRfc } from './citations/historicRfc';
import { mismatchedLink } from './citations/mismatchedLink';
import { obsoleteRfc } from './citations/obsoleteRfc';
import { publishedDraft } from './citations/publishedDraft';
import { retiredHost } from './citations/retiredHost';
import { rfcErrata } from './citations/rfcErrata';
import { unknownRfc } from './citations/unknownRfc';
import { unknownSection } from './citations/unknownSection';
import { updatedRfc } from './citations/updatedRfc';

/** What looks at citations and the series alone: done long before the first claim is judged, and told before it. */
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
