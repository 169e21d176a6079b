/** The identities of this domain, each a type of its own with one parse function. */

declare const brand: unique symbol;

/** The number of an RFC: a positive integer of any length (five digits exist since 2026). */
export type RfcNumber = number & { readonly [brand]: 'RfcNumber' };

/** A section's number as the RFC prints it, without a trailing dot: `11`, `8.1`, `A`, `B.2`. */
export type SectionNumber = string & { readonly [brand]: 'SectionNumber' };

/**
 * A requirement's identity: `rfc8504#13.1@1185`, with `.2` appended for the second keyword of a line.
 * The section is there for readers; number and line (1-based, as published) identify.
 */
export type RequirementId = string & { readonly [brand]: 'RequirementId' };

/** Reads `4294`, `RFC 4294`, `rfc4294`, `RFC-04294`; undefined for anything else, for zero and for more than seven digits. */
export function parseRfcNumber(text: string): RfcNumber | undefined {
  const match = /^(?:rfc[\s-]*)?0*([1-9]\d{0,6})$/i.exec(text.trim());
  return match ? (Number(match[1]) as RfcNumber) : undefined;
}

/** Brands a number that is known to be an RFC's: from an index, a parsed citation, a file name. */
export function rfcNumber(value: number): RfcNumber {
  return value as RfcNumber;
}

/** Reads `11`, `8.1.`, `appendix-a`, `Appendix B.2`, `section-3.1`; letters become upper case; undefined for anything else. */
export function parseSectionNumber(text: string): SectionNumber | undefined {
  const match = /^(?:(?:appendix|section|annex)[-. ]?)?((?:\d{1,4}|[a-z])(?:\.(?:\d{1,4}|[a-z]))*)\.?$/i.exec(
    text.trim(),
  );
  return match ? (match[1]!.toUpperCase() as SectionNumber) : undefined;
}

/** The section that holds this one: `8` of `8.1`; undefined at the top. */
export function parentSection(section: SectionNumber): SectionNumber | undefined {
  const dot = section.lastIndexOf('.');
  return dot < 0 ? undefined : (section.slice(0, dot) as SectionNumber);
}

/** Whether `inner` is `outer` or lies below it. */
export function sectionContains(outer: SectionNumber, inner: SectionNumber): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** @param line 0-based line of the keyword @param nth 1-based count of the keyword on its line */
export function formatRequirementId(
  rfc: RfcNumber,
  section: SectionNumber | undefined,
  line: number,
  nth: number,
): RequirementId {
  return `rfc${rfc}#${section ?? ''}@${line + 1}${nth > 1 ? `.${nth}` : ''}` as RequirementId;
}
