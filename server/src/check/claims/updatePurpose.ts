/** What an update says that it is for, and the statements by which it does that. */
import type { NoticeTurn } from '../../rfc/facts';
import type { Level } from '../../rfc/level';
import { addressees, termsOfNotice, turnOf } from './noticeWords';
import { isOwn, type Subjects } from './subjects';
import type { Candidate, Trace } from './trace';
import { statementTerms } from './version';
import { worthOf } from './worth';

/** "This document updates RFC 1 to require X", and a statement of it that requires X: it changes what RFC 1 says of X. */
export function isOfPurpose(
  { knowledge, old, from, subject }: Trace,
  subjects: Subjects,
  one: Candidate,
): boolean {
  const { rfc } = subjects.facts;
  const to = subjects.requirements[one.match.place]!;
  if (to.level === from.level || one.cover < 0.6 || one.proof < 9 || one.back < leastBackOfPurpose)
    return false;
  const said = statementTerms(subjects, to);
  return knowledge.index.notices(rfc).some((notice) => {
    const turn = turnOf(notice);
    if (!turn || !levelsOf[turn].includes(to.level) || !addressees(notice).includes(old.facts.rfc))
      return false;
    const matter = termsOfNotice(notice).filter((term) => !isOwn(old, term));
    const shared = matter.filter(({ whole }) => said.has(whole));
    return (
      worthOf(knowledge, shared) >= leastOfPurpose * worthOf(knowledge, matter) &&
      subject.some(({ whole }) => shared.some((term) => term.whole === whole))
    );
  });
}

/** At which levels an update does what it says that it is for. */
const levelsOf: Readonly<Record<NoticeTurn, readonly Level[]>> = {
  demanded: ['MUST'],
  advised: ['SHOULD'],
  forbidden: ['MUST NOT'],
  allowed: ['MAY'],
  voluntary: ['MAY'],
};

const leastBackOfPurpose = 0.45;
/** How much of what the update is for its statement says. */
const leastOfPurpose = 0.5;
