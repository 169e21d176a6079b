/** Sections that follow a citation as bare numbers: "(RFC 1 6.6)". */
import { parseSectionNumber, type SectionNumber } from '../../rfc/identity';

/**
 * The number right behind a citation; it is a section only where the RFC has it. Undefined where none follows.
 * @param end where the citation ends in the text
 */
export function bareSectionIn(text: string, end: number): SectionNumber | undefined {
  bareNumber.lastIndex = end;
  const number = bareNumber.exec(text)?.[1];
  return number === undefined ? undefined : parseSectionNumber(number);
}

const bareNumber = /[\])"'*_`]*,?\s+((?:\d+|[A-Z])(?:\.\d+)+)(?=[\s),;:.\]]|$)/y;
