/** How a sentence stands to what it says: as a fact, as history, as a question, as what others say, as its own rule. */
import { isAnnotated } from './notes';

export type Stance =
  /** The author's own statement about what holds. */
  | 'plain'
  /** Attributed to a speaker who is no RFC. */
  | 'attributed'
  /** No claim about what holds now: history, a question, a hypothesis, a note to oneself. */
  | 'none';

const question = /\?["'\u201d\u2019)\]]*\s*$/;
/** "❌ frobs mandatory", "frobs mandatory: no", "frobs mandatory? | no": a table or list that answers what it names. */
const denied = /^[^\p{L}\p{N}]*[\u2716-\u2718\u274c\u{1f6ab}]|[:?][\s|]*(?:no|none|false|never)\W*$/iu;
const toDo = /^\W*(?:TODO|FIXME|XXX|TBD)\b|\bto be decided\b/i;

const history = new RegExp(
  [
    '\\b(?:originally|previously|formerly|historically|in the past|back then|at the time|in those days|used to|once (?:was|were|had|required|mandated|demanded|recommended|allowed|permitted|listed|asked|said|forbade|prohibited|wanted)|initially (?:was|were|had|\\w+ed)|(?:was|were|had) initially|obsolete version|earlier version|older version|previous version|old version)\\b',
    '\\b(?:original(?:ly)? (?:designs?|intent(?:ion)?|intended|plan(?:s|ned)?|idea|goal|vision|requirement|mandate|specs?|specifications?|standard)|historical (?:fact|reasons?|note|requirement)|(?:in the|of the) (?:mid|early|late)[ -](?:(?:19|20)?\\d0s|(?:19|20)\\d\\d))\\b',
    '\\b(?:when|while) (?:\\S+ ){1,4}(?:was|were) (?:first |still |being )?(?:designed|conceived|created|developed|drafted|invented|standardi[sz]ed|young)\\b',
    '\\b(?:out of date|outdated|misconception|myth)\\b',
    '\\bany ?more\\b',
    '\\bno longer (?!than\\b)',
    '\\b(?:until|up to|before) (?:RFC|\\d{4}|recently|then|that)\\b',
    // "Since RFC 1 requires that" gives a reason, and no time.
    '\\bsince (?:RFC(?![\\s-]?\\d+(?:[^,.;]|\\.\\d){0,50}?\\b(?:requires|demands|mandates|says|states|recommends|asks|allows|permits|lets|forbids|prohibits|bans|has|makes|leaves|lists|grades|rates|marks|puts|calls|defines|specifies|prescribes|wants|obliges|advises|discourages|insists|gives|keeps)\\b)|\\d{4}|then)\\b',
    '\\b(?:was|were|has been|have been|had been|got|is being) (?:\\w+ly |now |since |later |then )?(?:downgraded|demoted|relaxed|changed|removed|dropped|weakened|lifted|loosened|withdrawn|rescinded|updated|replaced|superseded|obsoleted|deprecated|discontinued|reversed|turned|moved|raised|lowered|retired|strengthened|upgraded|tightened)\\b',
    '\\b(?:downgrad|demot|relax|loosen|weaken|revers|rescind|supersed|tighten|strengthen)(?:ed|es)\\b',
    '\\b(?:RFC[\\s-]?\\d+|it|which|that|and|later|then|IETF)[\\])]*\\s+(?:\\w+ly |then |later |has |had |have )?(?:removed|dropped|lifted|changed|withdrew|obsoleted|opened|deprecated|replaced|discontinued|moved)\\b',
    '(?<!\\b(?:may|might|must|can|could|should|shall|when|if|it|client|node|host|device|user)\\s+(?:have|has)\\s+)\\b(?:moved|changed|went|turned) (?:\\w+ )?(?:from|to|into)\\b',
    '\\b(?:now|today|nowadays|these days),? (?:it |they |this |that )?(?:only )?(?:says|recommends|allows|permits|requires|is|are|a|uses|just|merely)\\b',
    '\\bthe updated\\b',
    '\\bnot (?:the case )?(?:any longer|any more)\\b',
    '\\bthat is no longer\\b',
    '\\bformer\\b',
  ].join('|'),
  'i',
);

/** "X was originally developed for Y and is therefore required": where it comes from, and then what holds. */
const origin =
  /\b(?:was|were) (?:originally|initially) (?:made|designed|developed|conceived|created|built|written|invented|published|introduced|proposed|defined|specified)\b(?=[^.;:]{0,80}\b(?:and|so|hence|thus) (?:therefore |thus |hence )?(?:is|are|must|has to|have to)\b)/gi;

const attributed =
  /["\u201d\u2019]\s+(?:claim|belief|statement|mantra|argument|notion|assertion|slogan)\b|\b(?:usual|common|popular|widespread|frequent|often[- ]heard|persistent|prevailing) (?:claim|belief|assumption|wisdom|argument|opinion|notion|idea|saying|advice)\b|\b(?:some|many|most|people|folks|others|critics|vendors?|someone|they|everyone|everybody|marketing|analysts|bloggers|forum posts?|some docs?|some doc)\s+(?:\w+\s+)?(?:say|says|said|claim|claims|claimed|believe|believes|think|thinks|argue|argues|assert|asserts|assume|assumes|insist|insists)\b|\b(?:supposedly|allegedly|reportedly|it is (?:often |commonly |widely )?(?:said|claimed|believed|assumed))\b/i;

/** "Says the old contract": a speaker of the author's own world. */
const ownSpeaker =
  /\b(?:says?|said|claims?|demands?|according to)\s+(?:the|our|an?|its|their)\s+(?:[\w-]+\s+){0,2}(?:contract|manual|vendor|handbook|wiki|ticket|policy|auditors?|customer|consultant|datasheet|data sheet|readme|faq|book|course|slides?|checklist|blog|article|tutorial)\b/i;

/** "This document updates RFC 1 by forbidding X": what a specification does to another is no claim about that one. */
const amends =
  /\b(?:this|the present) (?:document|memo|specification|draft|note)\s+(?:\w+ly\s+|also\s+|hereby\s+)?(?:updates?|obsoletes?|extends?|amends?|changes?|replaces?|relaxes|modifies|deprecates|removes|adds|clarifies)\b/i;

const contradicted =
  /\b(?:contrary to|despite (?:some|what|the)|as an? (?:\w+ )?(?:exception|deviation) (?:from|to)|is wrong|is false|not true|is a myth|incorrectly|wrongly|mistakenly)\b/i;

/** @param next the sentence after it in the same paragraph; empty at its end */
export function stanceOf(sentence: string, next: string): Stance {
  if (isAnnotated(sentence)) return 'none';
  if (question.test(sentence) || denied.test(sentence) || toDo.test(sentence) || contradicted.test(sentence))
    return 'none';
  if (history.test(sentence.replace(origin, '')) || amends.test(sentence)) return 'none';
  if (nextTellsChange(next)) return 'none';
  return attributed.test(sentence) || ownSpeaker.test(sentence) ? 'attributed' : 'plain';
}

/** "That changed with …", "RFC 2 relaxed this": the next sentence makes history of this one. */
function nextTellsChange(next: string): boolean {
  return (
    (/\b(?:no longer|any ?more|since then|relaxed|downgraded|superseded|obsoleted|lifted|dropped|withdrawn|removed)\b/i.test(
      next,
    ) &&
      /\b(?:this|that|it|these|those|rule|requirement|RFC|restriction|recommendation)\b/i.test(next)) ||
    /^\W*(?:however|but)\b.*\b(?:newer|later|more recent) (?:versions?|RFCs?|specifications?|documents?)\b/i.test(
      next,
    )
  );
}

/** "would require", "could be mandatory", "whether … must": the level is not stated but thought of. */
export function isHypothetical(clause: string, at: number): boolean {
  const before = clause.slice(0, at);
  return (
    /\b(?:would|might|could|whether|suppose|imagine|assuming|as if|hypothetically|wish|propose|proposal|consider(?:ing)?|should we|shall we|do we|does it|is it)\b/i.test(
      before,
    ) || /^\s*(?:have been|be possible)/i.test(clause.slice(at))
  );
}

/**
 * Whether a clause speaks of what its author builds, owns or plans, and not of a protocol: "clients may do so, and ours
 * does" speaks of all of them first.
 */
export function speaksOfOwn(clause: string): boolean {
  return ownWords.test(clause.replace(ownToo, ''));
}

const ownToo = /,? (?:and|as|so) (?:so )?(?:ours?|we|mine) (?:does|do|did|is|are)(?: so| too)?\W*$/i;

const ownWords = new RegExp(
  [
    "\\b(?:our|ours|we|us(?!-)|my|mine|your|you|let's)\\b",
    '\\b(?:teams?|company|customers?|project|sprint|audits?|handbook|wiki|dashboard|staging|tenants?|vendors?|portal|runbook|(?:this|the|an?|open|JIRA) tickets?|milestone|deadline|roll-?out|change freeze|maintenance window|budget|contract|procurement|quarter|go-live|release notes|steering committee)\\b',
    '\\b(?:company|corporate|crypto|security|internal|privacy|house|organi[sz]ation\\w*|naming|design|hardening|this is) (?:\\w+ )?(?:policy|guidelines?|guide)\\b',
    '\\bguidelines?\\b',
  ].join('|'),
  'i',
);

/** "Recommended by Mozilla": somebody demands it who writes no RFC. */
export function isSaidByOthers(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return (
    /(?:ed|ory|dates)$/i.test(sentence.slice(start, end)) &&
    /^\s+by\s+(?:the\s+)?(?!Internet\b|Section\b|Standards?\b)(?:\p{Lu}\p{Ll}{2,}|NIST|OWASP|W3C|BSI|PCI|ENISA|ANSSI|NSA|FIPS|AWS)\b/u.test(
      sentence.slice(end),
    )
  );
}

/** Whether a sentence speaks of a standard, a protocol or of conformance to one. */
export function isNormative(sentence: string): boolean {
  return /\u25a1|\b(?:RFCs?|IETF|BCP|specs?|specifications?|standards?|protocols?|complian\w+|conform\w*|interoperab\w+|mandatory-to-implement|must-implement|MTI)\b/i.test(
    sentence,
  );
}
