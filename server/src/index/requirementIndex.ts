/** The requirement index as the rest of the product sees it: facts of every RFC and what became of them. */
import type { Comparison } from '../align/changes';
import type { RfcFacts } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';

/** Read lazily: asking for one RFC decodes little more than that RFC. */
export interface RequirementIndex {
  /** Undefined for an RFC that the index does not have. */
  facts(rfc: RfcNumber): RfcFacts | undefined;
  /**
   * How this RFC became its direct successors: one comparison with all that obsolete it at once, and one for
   * each RFC that updates it (or, with relation `none`, changes a requirement of it without saying so).
   * Empty where there is none.
   */
  successions(old: RfcNumber): readonly Comparison[];
}
