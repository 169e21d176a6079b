/** Statements about requirement levels: those that a later RFC overtook, and those that the RFC cited does not make. */
import type { RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import { report, type Check, type CheckInput, type Report } from '../check';
import type { Successor } from '../finding';
import { nameRfc } from '../words';
import { lineOf } from './candidates';
import type { Passage } from './passage';
import { isPrintedAsName } from './claimNames';
import { placeOf, reasonOf, relatedPlaces } from './describe';
import { fixesOf, spanOf } from './fixes';
import { judgePassage } from './judge';
import { knowledgeOf, type Knowledge } from './knowledge';
import { messageOf } from './message';
import { isNamedIn } from './namedRfcs';
import { passagesOf, type PlacedPassage } from './passages';
import { sectionOf } from './phrases';
import type { Verdict } from './verdict';

export const claims: Check = {
  codes: ['stale-requirement', 'misquoted-requirement'],
  *steps(input) {
    const knowledge = knowledgeOf(input.series, input.index);
    for (const { passage } of judgedPassages(input))
      if (!knowledge.verdictsOn.has(passage)) yield verdictsOn(knowledge, passage);
  },
  run(input, near) {
    const knowledge = knowledgeOf(input.series, input.index);
    const isNear = ({ unit: { span } }: PlacedPassage): boolean =>
      near === undefined || (span.start <= near.end && near.start <= span.end);
    const reports: Report[] = [];
    for (const place of judgedPassages(input)) {
      if (!isNear(place)) continue;
      const verdicts = verdictsOn(knowledge, place.passage);
      if (verdicts.length === 0) continue;
      const settles = (passage: Passage): boolean => verdictsOn(knowledge, passage).length < verdicts.length;
      for (const verdict of verdicts)
        if (!isOfOtherSubject(verdict, knowledge, input))
          reports.push(describe(verdict, place, input, settles));
    }
    return reports;
  },
};

/** Of the document looked at last: its steps are asked for, and then what they found. */
let latest: { readonly input: CheckInput; readonly passages: readonly PlacedPassage[] } | undefined;

/** The passages that may be claims, but for those of which the author says that they speak of the past. */
function judgedPassages(input: CheckInput): readonly PlacedPassage[] {
  if (latest?.input !== input) {
    const passages = passagesOf(input.document, input.mentions, input.series).filter(
      ({ unit }) => !input.suppressions.isHistory(unit.span.start),
    );
    latest = { input, passages };
  }
  return latest.passages;
}

function verdictsOn(knowledge: Knowledge, passage: Passage): readonly Verdict[] {
  let verdicts = knowledge.verdictsOn.get(passage);
  if (verdicts) return verdicts;
  const key = JSON.stringify(passage);
  verdicts = knowledge.verdicts.get(key);
  if (!verdicts) {
    verdicts = strongest(judgePassage(knowledge, passage));
    knowledge.verdicts.set(key, verdicts);
  }
  knowledge.verdictsOn.set(passage, verdicts);
  return verdicts;
}

/** Of several verdicts that rest on one RFC, the best matched: a sentence is reported once for each. */
function strongest(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(
    (one, at) =>
      !verdicts.some(
        (other, index) =>
          other.rfc === one.rfc &&
          (other.match.score > one.match.score || (other.match.score === one.match.score && index < at)),
      ),
  );
}

/**
 * Whether a document that says where its rules come from says so of other matters: it cites RFCs, none of those that a
 * claim without citation was found to rest on, and no name in its sentence says what these are about.
 */
function isOfOtherSubject({ claim, rfc }: Verdict, knowledge: Knowledge, input: CheckInput): boolean {
  if (claim.citations.length > 0) return false;
  const cited = rfcsCitedIn(input);
  if (cited.size === 0) return false;
  for (const one of lineOf(knowledge, rfc)) if (cited.has(one)) return false;
  return !isNamedIn(knowledge, rfc, claim.terms.filter(isPrintedAsName));
}

const citedIn = new WeakMap<CheckInput, ReadonlySet<RfcNumber>>();

/** Without those that only say what the key words mean. */
function rfcsCitedIn(input: CheckInput): ReadonlySet<RfcNumber> {
  let cited = citedIn.get(input);
  if (!cited) {
    const numbers = input.mentions.flatMap(({ main }) => (main.kind === 'rfc' ? main.numbers : []));
    cited = new Set(numbers.filter((rfc) => rfc !== 2119 && rfc !== 8174));
    citedIn.set(input, cited);
  }
  return cited;
}

function describe(
  verdict: Verdict,
  place: PlacedPassage,
  input: CheckInput,
  settles: (passage: Passage) => boolean,
): Report {
  const { claim, rfc, section, history } = verdict;
  return report({
    code: verdict.kind === 'stale' ? 'stale-requirement' : 'misquoted-requirement',
    message: messageOf(verdict, place.passage.sentence, input.series),
    span: spanOf(verdict, place),
    soft: claim.attributed || isSideTrack(verdict, input.series),
    rfc,
    section: verdict.source === rfc ? section : undefined,
    claimed: { level: claim.level },
    current: currentOf(verdict),
    changedBy: placeOf(history.changed),
    successors: successorsOf(verdict),
    related: relatedPlaces(verdict, input.series),
    reason: reasonOf(verdict),
    fixes: (given) => fixesOf(verdict, place, given, settles),
  });
}

/** What only experiments have replaced is still the rule for everybody else. */
function isSideTrack({ kind, history }: Verdict, series: Series): boolean {
  const changed = history.versions.filter(({ relation }) => relation !== 'same');
  return (
    kind === 'stale' &&
    changed.length > 0 &&
    changed.every(({ rfc, replaces }) => replaces && series.get(rfc)?.status === 'EXPERIMENTAL')
  );
}

function currentOf({ kind, history, instead, rfc }: Verdict): Report['current'] {
  if (kind === 'misquoted' && instead)
    return { rfc, section: instead.section, level: instead.level, line: instead.line };
  return placeOf(history.current);
}

function successorsOf({ history: { changed, current } }: Verdict): readonly Successor[] {
  const successors: Successor[] = [];
  if (current) successors.push({ rfc: current.rfc, section: sectionOf(current), why: 'in force' });
  if (changed && changed.rfc !== current?.rfc)
    successors.push({
      rfc: changed.rfc,
      section: sectionOf(changed),
      why: `${nameRfc(changed.rfc)} changed it`,
    });
  return successors;
}
