/** Each check's page in `docs/checks/`, and what it is about in one sentence. */
import type { FindingCode } from './finding';

export function checkPage(code: FindingCode): string {
  return `https://github.com/normative/normative/blob/main/docs/checks/${code}.md`;
}

export const checkSummaries: Readonly<Record<FindingCode, string>> = {
  'stale-requirement': 'A statement of a requirement that a later RFC changed or dropped.',
  'misquoted-requirement':
    'A statement of a requirement that the cited RFC or section does not make at that level.',
  'obsolete-rfc': 'A citation of an RFC that others have obsoleted.',
  'unknown-rfc': 'A citation of an RFC that does not exist.',
  'unknown-section': 'A citation of a section that the RFC does not have.',
  'mismatched-link': 'A link whose text and destination name different RFCs or sections.',
  'historic-rfc': 'A citation of an RFC whose status is Historic.',
  'published-draft': 'A citation of an Internet-Draft that has become an RFC.',
  'retired-host': 'A link to an address of RFCs or Internet-Drafts that has moved.',
  'updated-rfc': 'A citation of an RFC in force that later RFCs update.',
  'rfc-errata': 'A citation of a section that has verified errata.',
};
