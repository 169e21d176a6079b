/** How people say that something is required, recommended, allowed or forbidden: one row for each way. */
import type { Level } from '../../rfc/level';

/** A way to state a level. */
export interface LevelRule {
  readonly pattern: RegExp;
  readonly level: Level;
  /** A negated demand, or one that ended. */
  readonly released?: true;
  /** Permission or limit in everyday words, which say other things too: weak evidence of a level. */
  readonly everyday?: true;
  /** The words may be a verb in the past tense that says what a document did: "required", "allowed". */
  readonly verb?: true;
  /** Only what is said of a subject states a level, not what names one: "is legal", but no "legal notice". */
  readonly predicate?: true;
}

const adverbs =
  '(?:\\s+(?:also|therefore|thus|then|always|still|hence|really|generally|normally|at least|either|currently|now|even|absolutely|strictly|explicitly|simply|actually|in general|of course))*';
const be = "(?:is|are|was|were|be|been|being|it's|isn't|aren't|wasn't|weren't)";
const nots =
  '(?:not|no longer|never|not yet|under no circumstances|in no case|on no account|at no time|by no means)';
const demanded = '(?:required|mandatory|obligatory|compulsory|obliged|needed|necessary|mandated|demanded)';
const allowed =
  '(?:allowed|permitted|acceptable|valid|legal|lawful|legitimate|conformant|compliant|fine|okay|OK|supposed to|to be)';

/** In order of precedence: where two match at one place, the earlier holds. */
export const levelRules: readonly LevelRule[] = [
  // What is demanded by denying that there is a choice.
  {
    pattern: new RegExp(
      `\\b(?:${be}\\s+)?(?:not|never|isn't|aren't)${adverbs}\\s+(?:optional|negotiable|up to the implement\\w+)\\b|\\bnon-(?:optional|negotiable)\\b|\\bno (?:choice|option|way) but to\\b`,
      'i',
    ),
    level: 'MUST',
  },
  {
    pattern: /\b(?:not|n't|never)\s+(?:an? )?(?:violat(?:es?|ing|ion of)|breach(?:es)?(?: of)?)\b/i,
    level: 'MAY',
    released: true,
  },
  // What may not be missing.
  {
    pattern:
      /\b(?:without|lack(?:s|ing)|omit(?:s|ting)|leav(?:es|ing) out)\b[^.;:]{1,80}?\b(?:violat(?:es?|ing)|(?:is|are) (?:a|in) (?:violation|breach) of|breach(?:es)?|(?:does|do) not (?:conform|comply)|(?:is|are) (?:not|no longer) (?:compliant|conformant|conforming)|is non-(?:compliant|conformant))\b/i,
    level: 'MUST',
  },
  // What is released from a demand.
  {
    pattern: new RegExp(
      `\\b(?:${be}\\s*${nots}|(?:isn't|aren't|wasn't|weren't)|not|no longer|never|makes?\\s+\\S+\\s+not)${adverbs}(?:\\s+(?:a|an|strictly|really|considered|made|to be))*\\s+(?:${demanded}|a MUST|(?:a |an )?(?:requirement|obligation|must))\\b`,
      'i',
    ),
    level: 'MAY',
    released: true,
  },
  {
    pattern:
      /\bno (?:longer (?:a |an )?)?(?:formal |strict |hard |real )?(?:requirements?|need|obligation|duty)\b/i,
    level: 'MAY',
    released: true,
  },
  {
    pattern:
      /\b(?:(?:do|does|did|need)(?:n't| not| no longer)|no longer|(?<!\b(?:must|shall|should|ought to) )not)\s+(?:have to|has to|need|needs|require|requires|mandate|mandates|oblige|obliges|insist|insists|demand|demands)\b/i,
    level: 'MAY',
    released: true,
  },
  { pattern: /\bneed(?:s)?(?: not|n't)\b/i, level: 'MAY', released: true },
  {
    pattern: /\b(?:can|may) (?:well )?(?:do without|dispense with)\b/i,
    level: 'MAY',
    released: true,
  },
  // What is forbidden.
  {
    pattern:
      /\b(?:must|shall)\s+[a-z]+\s+(?:no(?!\s+(?:more|less|fewer|later|earlier|longer|shorter|larger|smaller|greater|higher|lower|other|matter|doubt)\b)|neither|none)\b/i,
    level: 'MUST NOT',
  },
  {
    pattern:
      /\b(?:obliged|required|obligated|bound|told)\s+not\s+to\b|\b(?:requires?|obliges?|tells?)\s+(?:[\w-]+\s+){0,3}not\s+to\b|\b(?:requires?|obliges?|tells?)\s+(?:[\w-]+\s+){1,4}to not\b(?! only\b)|\b(?:is|are)\s+(?:not|never|no longer) an option\b|\bout of the question\b|\binadmissible\b|\bnot admissible\b|\bbars?\s+(?:[\w-]+\s+){1,4}from\b|\bbarred from\b|\b(?:has|have|needs?|obliged|required|must|shall) (?:to )?(?:stay|keep) (?:away|clear) (?:from|of)\b/i,
    level: 'MUST NOT',
  },
  {
    pattern: /\b(?:do|does)(?:n't| not| no longer) permit\b/i,
    level: 'MUST NOT',
  },
  {
    pattern: /\b(?:do|does)(?:n't| not| no longer) (?:allow|let|tolerate|accept)\b/i,
    level: 'MUST NOT',
    everyday: true,
  },
  {
    pattern: new RegExp(`\\b(?:must|shall)${adverbs}(?:\\s+${nots}|n't)(?!\\s+only)\\b`, 'i'),
    level: 'MUST NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:may|can)${adverbs}\\s+${nots}\\b(?!\\s+(?:want|wish|need|know|always|yet|even|necessarily|be (?:the same|able|available|possible|aware|known|necessary|sufficient|enough|needed))\\b)|\\bcannot\\b|\\bcan't\\b|\\bmayn't\\b`,
      'i',
    ),
    level: 'MUST NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:${be}\\s+)?(?:${nots}|isn't|aren't)${adverbs}\\s+(?:be\\s+)?${allowed}(?![\\w-])`,
      'i',
    ),
    level: 'MUST NOT',
  },
  {
    pattern:
      /\b(?:not allowed|forbidden|prohibited|disallowed|outlawed|banned|illegal|ruled out|off[- ]limits|unlawful)\b/i,
    level: 'MUST NOT',
    verb: true,
  },
  {
    pattern:
      /\b(?:forbids?|forbade|prohibits?|disallows?|outlaws?|bans|forbidding|prohibiting|disallowing|rules? out|precludes?)\b/i,
    level: 'MUST NOT',
    verb: true,
  },
  {
    pattern:
      /\b(?:(?:protocol|spec|standards?|specification) violations?|violat(?:es?|ing|ion of) (?:the |that )?(?:protocol|specification|spec|standard|\u25a1)|breach(?:es)? of the (?:protocol|specification|spec|standard)|(?:has|have|having|needs?|obliged|required) to (?:refrain|abstain) from|(?:must|shall) (?:refrain|abstain) from)\b/i,
    level: 'MUST NOT',
  },
  // What is advised against.
  {
    pattern:
      /\b(?:recommended|advised|encouraged|urged|asked)\s+not\s+to\b|\b(?:recommends?|advises?|encourages?|urges?|asks?|it (?:prudent|advisable|wise|preferable|best))\s+(?:[\w-]+\s+){0,4}not\s+to\b|\bshould\s+[a-z]+\s+(?:no(?!\s+(?:more|less|fewer|later|earlier|longer|shorter|larger|smaller|greater|higher|lower|other|matter|doubt)\b)|neither|none)\b|\bfrown(?:s|ed) (?:up)?on\b|\b(?:in|un)advisable\b|\b(?:bad|poor) (?:idea|practi[cs]e|(?:bad|poor) |form|style)\b|\bphas(?:es?|ed|ing) out\b/i,
    level: 'SHOULD NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:should|ought)${adverbs}(?:\\s+${nots}|n't)(?!\\s+only)\\b|\\b(?:had|'d) better not\\b`,
      'i',
    ),
    level: 'SHOULD NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:not|no longer|never|isn't|aren't)${adverbs}\\s+(?:be\\s+)?(?:recommended|advised|encouraged|advisable)\\b`,
      'i',
    ),
    level: 'SHOULD NOT',
  },
  {
    pattern:
      /\b(?:discouraged?|discourages|(?:recommend|advis|warn)(?:s|es|ed)? (?:strongly )?against|(?:should|ought to|to|better|best) be(?:ing)? avoided|(?:better|best) avoided|should (?:refrain|abstain) from|deprecated|deprecates?)\b/i,
    level: 'SHOULD NOT',
    verb: true,
  },
  { pattern: /\bobsolete\b/i, level: 'SHOULD NOT', predicate: true },
  // What is demanded.
  {
    pattern:
      /\b(?:may|can)\s+only\b|\bmay\b(?=(?:\s+[\w-]+){1,4}\s+(?<!\bthe )only\b|(?:\s+[\w-]+){1,6}\s+(?:at most|no more than|not more than)\b)|\bcan\b(?=(?:\s+[\w-]+){1,4}\s+(?<!\bthe )only\b)|\bonly\s+(?:be\s+)?(?:allowed|permitted)\b/i,
    level: 'MUST',
  },
  { pattern: new RegExp(`\\b(?:must|shall)\\b`, 'i'), level: 'MUST' },
  { pattern: /\b(?:has|have|had|need|needs|needed) to\b(?! do with)/i, level: 'MUST', verb: true },
  { pattern: /\b(?:compelled|forced|supposed) to\b/i, level: 'MUST', everyday: true },
  {
    pattern: /\b(?:compels?|forces)\s+(?:[\w-]+\s+){1,5}to\b|\bindispensable\b|\bha(?:s|ve) got to\b/i,
    level: 'MUST',
  },
  { pattern: /\b(?:needed|necessary|essential)\b/i, level: 'MUST', everyday: true, predicate: true },
  {
    pattern:
      /\b(?:mandatory|mandatorily|obligatory|compulsory|mandates?|mandated|mandating|obliges?|obliged|obliging|obligates?|obligated|obligation|requires?|required|requiring|(?<!\b(?:this|these|following|such) )requirement|(?<!\b(?:on|in|of|load|high|peak|user|the|their|its|these|such)[ -])demands|demanded|demanding|demand(?= that\b)|insists?(?: on)?|stipulates?|stipulated|prescribes|prescribed|dictates?|MTI)\b/i,
    level: 'MUST',
    verb: true,
  },
  {
    pattern:
      /\b(?:every|each|all|any) (?:conforming|conformant|compliant|standards?-(?:conforming|compliant))\b(?=[^.;:]*?\b(?:ships?|has|have|supports?|implements?|includes?|comes?|understands?|accepts?|sends?|knows?)\b)/i,
    level: 'MUST',
  },
  // What is recommended.
  { pattern: /\b(?:should|ought to|(?:had|'d) better)\b/i, level: 'SHOULD' },
  {
    pattern:
      /\b(?:recommends?|recommended|recommending|recommendation(?! (?:on|for|about|regarding)\b)|advises|advised|advisable|encouraged|encourages|urges|urged)\b/i,
    level: 'SHOULD',
    verb: true,
  },
  {
    pattern:
      /\b(?:calls?|considers?|deems?|finds?) it (?:prudent|advisable|wise|preferable|best)\b|\b(?:is|are) (?:well[- ]advised|expected) to\b/i,
    level: 'SHOULD',
  },
  { pattern: /\b(?:is|are) (?:the |a )?prefer(?:red|able)\b/i, level: 'SHOULD', everyday: true },
  {
    pattern: /\bgood practi[cs]e\b|\b(?:suggests?|suggested|suggestion|asks (?:for|(?:[\w-]+\s+){1,4}to))\b/i,
    level: 'SHOULD',
    everyday: true,
    verb: true,
  },
  // What is allowed.
  {
    pattern:
      /\b(?:leaves?|left) (?:it )?(?:[^\s,;:.]+ ){0,6}?(?:up )?to (?:the|its|their|each|every|any) (?:[a-z]+ )?(?:implement\w+|senders?|receivers?|recipients?|servers?|clients?|peers?|hosts?|nodes?|routers?|users?|operators?|vendors?|administrators?|applications?|resolvers?|endpoints?|agents?|issuers?|issuing \w+|CAs?|deployments?|sites?)\b/i,
    level: 'MAY',
  },
  {
    pattern:
      /\b(?:may|optional|optionally|permitted|permits?|permissible|voluntary|voluntarily|discretionary|at liberty|free to|(?:merely|only|just|no more than|nothing more than|nothing but) an option|(?:has|have|had) the (?:choice|option)|(?:leaves?|gives?) (?:[\w-]+ ){1,5}the (?:choice|option)|leaves? (?:it )?open whether|(?:a|purely a) (?:purely )?local matter|(?:a )?matter of (?:local )?(?:policy|choice|taste|configuration)|(?:at|left to) (?:the|its|their|his) (?:discretion|liberty)|(?:up|left) (?:entirely |solely |wholly )?to (?:the|each|every|its|their|an?) (?:[\w-]+ ){0,2}(?:implement\w+|senders?|receivers?|recipients?|servers?|clients?|peers?|hosts?|nodes?|routers?|users?|operators?|vendors?|administrators?|applications?|resolvers?|endpoints?|agents?|issuers?|issuing \w+|CAs?|deployments?|sites?))\b/i,
    level: 'MAY',
    verb: true,
  },
  {
    pattern: /\b(?:can|allowed|allows?|acceptable|lets?|tolerates?|tolerated)\b/i,
    level: 'MAY',
    everyday: true,
    verb: true,
  },
  {
    pattern: /\b(?:fine|okay|OK|legal|valid|legitimate|conformant|compliant)\b/i,
    level: 'MAY',
    everyday: true,
    predicate: true,
  },
];

/** What says without any word of level that a document demands what follows. */
export const impliedLevel = new RegExp(
  [
    // "According to RFC 1", "under RFC 1", "as RFC 1 has it".
    String.raw`\b(?:according to|as per|per)\s+(?:the\s+)?\u25a1+`,
    String.raw`^\W*(?:under|by|following)\s+\u25a1+`,
    String.raw`\bas\s+\u25a1+[\])]*(?:\s+\u25a1+)?\s+(?:says|states|has it|wants|specifies|prescribes|demands|puts it)\b`,
    // "RFC 1 says that", "RFC 1 wants", "RFC 1 makes X the default", "RFC 1 has relays do it", "RFC 1 has it done".
    String.raw`\u25a1\W*(?:says|states|specifies|stipulates|prescribes|defines)\s+that\b`,
    String.raw`\u25a1\W*(?:still |also |even )?(?:wants|expects|calls for|lays down|knows only|caps|bounds|fixes|makes(?=[^.;]{0,60}\b(?:default|only)\b))\b`,
    String.raw`\u25a1\W*(?:still |also |even )?has\s+(?:the\s+)?(?!(?:more|some|many|several|other|further|examples?|details?|text|been|no|its|to|become|an?)\b)(?:[a-z][\w-]+s\s+(?!(?:on|for|that|which|who|of|in|to|about|and|or|with|from|as|at|by|like|such|where|how|is|are)\b)[a-z]+|[\w-]+\s+(?:[\w-]+ed|put|set|sent|kept|done|taken|given))\b`,
    // "Max. 512 bytes".
    String.raw`\b(?:max(?:imum)?|at most|no more than|limited to|limits?\b[^.;]{0,30}\bto)(?=\s+(?:of\s+)?\d)`,
  ].join('|'),
  'i',
);

const anyLevel = new RegExp(
  "\\bsect(?:ions?|\\.)|\u00a7|appendix|RFC[\\s-]?\\d+\\W{1,4}\\w+\\.\\d|must|shall|should|ought|better|may\\b|can\\b|cannot|can't|n't|n\u2019t|ha[sdv]e? to|need|compelled|forced to|supposed|requir|mandat|oblig|compulsory|demand|insist|stipulat|prescrib|dictat|MTI|choice|negotiable|recommend|advis|warn|discourag|encourag|urge|suggest|\\basks\\b|admissible|frown|phas|practi[cs]e|(?:bad|poor) |\\bbars\\b|barred|question\\b|indispensable|necessary|essential|compel|forces|bound to|voluntar|local matter|matter of|do(?:es)? not|go without|do without|option|permit|allow|forb[ia]d|prohibit|outlaw|unlawful|bans|banned|illegal|valid|legal|legitimate|fine\\b|ok\\b|okay|violat|breach|rules? out|ruled out|preclude|limits|deprecat|obsolete|accept|tolerate|lets?\\b|liberty|discretion|up to|left to|free to|avoided|prefer|refrain|abstain|conform|compliant|according to|\\bper\\b|\\b(?:as|under|by|following)\\s+\\W{0,3}RFC|\\b(?:caps|bounds|fixes|makes)\\b|RFC[\\s-]?\\d+\\W*\\s(?:still\\s)?has\\b|calls? it|calls for|considers? it|deems? it|expect|wants|knows only|lays down|leaves?\\b|says that|states that|specifies that|defines that|\\bmax|at most|no more than|limited to|limits?\\b",
  'i',
);

/** Whether it is worth looking for level words at all, or for what a section is cited for: cheap. */
export function mayStateLevel(text: string): boolean {
  return anyLevel.test(text);
}

/** Words that state a level by themselves, and not only where an RFC is cited, or a negation stands beside them. */
const plainLevel =
  /must|shall|should|ought|better|may\b|mayn|requir|mandat|oblig|compulsory|demand|insist|stipulat|prescrib|dictat|MTI|negotiable|recommend|advis|discourag|encourag|urge|frown|phas|forb[ia]d|prohibit|disallow|outlaw|unlawful|bans\b|banned|illegal|violat|breach|preclud|deprecat|obsolete|avoided|refrain|abstain|conform|complian|compel|forces|indispensable|voluntar|discretion|liberty|option|permi[ts]|choice|matter of|local matter|left\b|leaves?\b|admissible|\bbars\b|barred|question\b|prudent|preferable|expected to|bound to|up to|free to|got to|needs? to|needed to|ha(?:s|d|ve) to|told not|rul(?:es?|ed) out|(?:do|does|dispense) with|off limits|good practi|(?:bad|poor) |(?:calls?|considers?|deems?|finds?) it\b/i;
const negation = /\b(?:not|no|none|neither|nobody|nothing|never|only|without|cannot)\b|n['\u2019]t\b/i;

/** Whether it is worth looking for words that state a level where no RFC is cited; those in everyday words do not. */
export function mayStatePlainly(text: string): boolean {
  return plainLevel.test(text) || (negation.test(text) && mayStateLevel(text));
}
