/** How findings name things: identifiers as people write them. */
import type { RfcNumber, SectionNumber } from '../rfc/identity';

/** `RFC 6434`, or `RFC 6434 §11.1`. */
export function nameRfc(rfc: RfcNumber, section?: SectionNumber): string {
  return section === undefined ? `RFC ${rfc}` : `RFC ${rfc} ${nameSection(section)}`;
}

/** `§11.1`, or `Appendix B.2`. */
export function nameSection(section: SectionNumber): string {
  return /^\d/.test(section) ? `§${section}` : `Appendix ${section}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listAnd(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The RFC Editor's page of an RFC, at one of its sections. */
export function rfcEditorUrl(rfc: RfcNumber, section?: SectionNumber): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc}`;
  if (section === undefined) return page;
  return `${page}#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`;
}
