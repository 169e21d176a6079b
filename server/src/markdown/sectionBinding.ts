/** Which section goes with which mention. */
import { parseSectionNumber } from '../rfc/identity';
import type { Mention, TextMarks } from './mentionScan';
import { findSectionMentions, type SectionMention } from './sectionText';

/** Gives each mention the sections that are written with it, each section to one mention. */
export function bindSections(text: string, marks: TextMarks, found: readonly Mention[]): Mention[] {
  const mentions = found.map((mention) => withAnchor(text, mention));
  const free = new Set(
    findSectionMentions(text).filter(
      ({ start, end }) => !mentions.some((mention) => mention.start < end && start < mention.end),
    ),
  );
  const bound = new Map<Mention, SectionMention>();
  const passes = [ofBefore, behind, justBefore];
  for (const pass of passes) {
    mentions.forEach((mention, at) => {
      if (bound.has(mention) || mention.shape === 'url' || mention.sections.length > 0) return;
      const previousEnd = mentions[at - 1]?.end ?? 0;
      const nextStart = mentions[at + 1]?.start ?? text.length;
      for (const section of free) {
        if (section.start < previousEnd || section.end > nextStart) continue;
        if (!pass(text, mention, section, marks)) continue;
        bound.set(mention, section);
        free.delete(section);
        return;
      }
    });
  }
  return mentions.map((mention) => {
    const sections = bound.get(mention)?.sections;
    return sections === undefined ? mention : { ...mention, sections };
  });
}

/** `RFC2616#14.46`, `RFC 5246, 7.4.1.4.1.`: a number without a word. */
function withAnchor(text: string, mention: Mention): Mention {
  if (mention.shape === 'url') return mention;
  const match = /^(?:#(?=\d)|,\s+(?=\d+(?:\.\d+)+(?:[.,;:)\]]|$)))(\d{1,3}(?:\.\d{1,3})*)(?![\w.]*\w)/.exec(
    text.slice(mention.end, mention.end + 40),
  );
  const section = match && parseSectionNumber(match[1]!);
  if (!section) return mention;
  const start = mention.end + match![0].length - section.length;
  return { ...mention, sections: [{ section, start, end: start + section.length }] };
}

/** `Section 4.1 of [RFC6749`, `Section 4 of the TLS specification (RFC 8446`. */
function ofBefore(text: string, mention: Mention, section: SectionMention): boolean {
  if (section.end > mention.start || mention.start - section.end > 120) return false;
  return ofGap.test(text.slice(section.end, mention.start));
}

/** A remark between the section's number and "of": its title, a paragraph in it. */
const remark = String.raw`(?:\s*\([^()]*\)|,?\s*["“][^"”]*["”],?|,?\s*(?:paragraph|para\.?|bullet|item|step|point|note|example|table|figure|rule)\s+[\w.]+)?`;
/** What the document is called, before its number; a full stop ends its sentence, and another document may follow. */
const called = String.raw`(?:(?:\s+(?!(?:this|that|and|or|in|of|as|per|see|from|by|with)\b)[\p{L}\d][\w./-]*(?<!\.)){0,4}|\s+(?!(?:this|that)\b)(?:[^.;:()[\]{}]|\.(?=\d)){1,60}(?=\s*[[({]))`;
const ofGap = new RegExp(
  String.raw`^\]?${remark},?\s*(?:of|in|from|within|under|von|der|des|aus|de|del|di|do|da|du|из|の)(?:\s+(?:the|both|IETF|der|dem|la|el|l'))*${called}\s*(?::\w+)?[[({<"“'${'`'}*_!?@&]*(?:see\s+)?(?:[A-Za-z][\w.+-]*=)?$`,
  'iu',
);

/** `RFC 6434 §11`, `[RFC6749] section 4.1`, `RFC 8314 (section 3.3`, `RFC2616#14.46`. */
function behind(text: string, mention: Mention, section: SectionMention, marks: TextMarks): boolean {
  if (section.start < mention.end || section.start - mention.end > 30) return false;
  if (!behindGap.test(text.slice(mention.end, section.start))) return false;
  // "[RFC 9110, Section 5.6.7](…) of the response": the link's text holds both.
  if (marks.linkAt(mention.start)?.end === section.end) return true;
  const after = /^["”]*\s*(?:\([^()]*\)\s*)?(?:of|in|from)\s+(?:the\s+)?(.{0,40})/s.exec(
    text.slice(section.end, section.end + 80),
  );
  // "RFC 8659 and Section 3.2.2.8 of the Baseline Requirements": the section is the other document's.
  return after === null || /^(?:that|which|its|it|full|order|detail|particular|RFC\b)/i.test(after[1]!);
}

const behindGap =
  /^(?:['’]s)?[\])}>"'”’*_`]*(?:,?\s*\([^()]{1,60}\))?(?:\s+(?:says?|states?|defines?|specifies|describes?|requires?|recommends?|notes|explains|mandates|mentions))?\s*(?:[,:([#>|·•/]|-|–|—)*\s*(?:(?:in|at|see|under|within|cf\.|specifically|especially|の|的|의|,)\s*)*(?:the\s+)?[[("“]*$/iu;

/** `Section 4.1, RFC 6749`, `Section 5.5 (RFC 4035`. */
function justBefore(text: string, mention: Mention, section: SectionMention): boolean {
  if (section.end > mention.start || mention.start - section.end > 12) return false;
  const gap = text.slice(section.end, mention.start);
  if (!/^[)\]]?\s*[,(:[–—-]{0,2}\s*(?:the\s+)?[[({<"“!?*_]*$/i.test(gap)) return false;
  // "In Section 3, RFC 2119 keywords are used": this document's section.
  return !(
    gap.includes(',') &&
    /(?:^|[.;:]\s*)(?:in|see)\s+$/i.test(text.slice(Math.max(0, section.start - 12), section.start))
  );
}
