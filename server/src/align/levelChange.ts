/**
 * Whether two passages that share words can be one requirement whose level changed. A level that is said to have changed
 * is what people act on, so that it takes more than a counterpart with the same level: the words next to both keywords
 * must agree, and no keyword of the same sentence may agree better.
 */
import { isNegative } from '../rfc/level';
import type { Evidence, Place, Side } from './assignment';

/** The least of likeness and likeness next to the keywords together, each 0 to 1. */
const leastTogether = 0.7;
/** The same where what was demanded or allowed is forbidden, or the other way round. */
const leastOpposite = 1.05;
/** Below it the words next to both keywords say different things, however alike the rest of the sentences is. */
const leastCore = 0.16;
/** From here on an update says a passage anew among the same neighbours, though it does not speak of the old RFC there. */
const restated = 0.5;
const sameOrder = 0.55;
/** What is needed beyond that where the old document stays in force: most of what is alike there stands beside it. */
const besideOld = 0.2;
/** From here on likeness and likeness next to the keywords together tell that an update that names the same thing says a passage anew. */
const nearlyOne = 1.4;
/** Below it an update that has another word after the keyword says something else. */
const otherDeed = 1.05;
/** Below it two passages of one level that name different things demand different things. */
const sameDemand = 0.5;
/** What two passages share of the names of what they want to be supported, where that alone tells. */
const leastObject = 0.6;
/**
 * The least of both likenesses together where a name alone tells, and what was demanded or allowed of it is forbidden: less
 * where it stands in a list of names, of which each has its share.
 */
const leastOfNamed = 0.45;
const leastOfListed = 0.3;
/** What two rows must share of what they are about. */
const leastKey = 0.2;
/** The same where their levels differ. */
const leastChangedKey = 0.3;
/** What the same place among the keywords of a sentence adds to how close two of them are. */
const samePlace = 0.05;
/** So much less alike the names of columns may be where two keywords stand in one cell. */
const sameColumn = 0.1;
/** What the same word after the keyword adds. */
const sameVerb = 0.3;
/** So much less close another keyword may be that has the other's level and its verb. */
const nearly = 0.05;
/** What it adds that both want the same named things to be supported. */
const sameNames = 0.5;

/** Below it what takes the place of quoted text is not what other text became. */
const sameText = 0.95;

export class LevelChanges {
  private readonly old: Groups;
  private readonly next: Groups;
  private readonly beside: number;

  constructor(
    old: Side,
    next: Side,
    private readonly evidence: Pick<
      Evidence,
      | 'similarity'
      | 'core'
      | 'follows'
      | 'object'
      | 'isOfRow'
      | 'listsNames'
      | 'namesOther'
      | 'namesApart'
      | 'strength'
      | 'standsElsewhere'
      | 'key'
      | 'column'
      | 'concerns'
      | 'quotations'
      | 'replaces'
    >,
  ) {
    this.old = new Groups(old.places);
    this.next = new Groups(next.places);
    this.beside = evidence.replaces ? 0 : besideOld;
  }

  /**
   * @param similarity of the two passages' words, or more where both name the same thing, 0 to 1
   * @param order how much their neighbours agree, 0 to 1
   */
  allows(from: number, to: number, similarity: number, order: number): boolean {
    const [a, b] = [this.old.places[from]!, this.next.places[to]!];
    const { core, follows, object, namesOther, namesApart, strength, concerns, quotations, replaces } =
      this.evidence;
    if (similarity < sameText && quotations.revisesOthers(from, to)) return false;
    if (a.level === undefined || b.level === undefined) return true;
    const isChanged = a.level !== b.level || strength('old', from) !== strength('new', to);
    if (isChanged && !(a.row && b.row) && namesOther(from, to)) return false;
    if (!isChanged && !a.row && !b.row && similarity < sameDemand && namesApart(from, to)) return false;
    const same = isNegative(a.level) === isNegative(b.level);
    if (a.level !== b.level && !replaces && !(order >= sameOrder && similarity >= restated)) {
      // Most that names a thing elsewhere asks for its own use of it, and changes nothing in what is said of it there.
      const isNamed =
        object(from, to) >= leastObject &&
        (!same || this.evidence.similarity(from, to) + core(from, to) >= nearlyOne);
      if (!isNamed && !concerns(from, to)) return false;
    }
    if (a.row && b.row) {
      const key = a.level === b.level ? leastKey : leastChangedKey + this.beside;
      return (
        this.evidence.key(from, to) >= key &&
        !this.isInOtherColumn(from, to) &&
        (a.level === b.level || !this.isInOneCell(from, to))
      );
    }
    if (a.level === b.level) return true;
    if (a.row || b.row) return this.evidence.isOfRow(from, to) || this.isToldBeside(from, to);
    // What is said to be past, and now forbidden, is repeated in the same sentence.
    if (same && this.evidence.standsElsewhere(from, to)) return false;
    const least = (same ? leastTogether : leastOpposite) + this.beside;
    const beside = core(from, to);
    const together = similarity + beside;
    const isNamed =
      object(from, to) >= leastObject &&
      (same ||
        this.evidence.similarity(from, to) + beside >=
          (this.evidence.listsNames(from, to) ? leastOfListed : leastOfNamed));
    const isAlike = (together >= least && beside >= leastCore) || isNamed;
    const isOtherDeed =
      !replaces && same && !follows(from, to) && !quotations.isRevised(from, to) && together < otherDeed;
    return isAlike && !isOtherDeed && !this.isDisplaced(from, to);
  }

  /** Whether a row tells the earlier level beside the one that it sets. */
  private isToldBeside(from: number, to: number): boolean {
    const { strength } = this.evidence;
    return this.next.others(to).some((at) => {
      const { tells, level } = this.next.places[at]!;
      return (
        tells >= 1 && level === this.old.places[from]!.level && strength('new', at) === strength('old', from)
      );
    });
  }

  /** Whether another keyword of either sentence has the other's level and is as close. */
  private isDisplaced(from: number, to: number): boolean {
    const [a, b] = [this.old.places[from]!, this.next.places[to]!];
    const own = this.closeness(from, to);
    const isCloser = (old: number, next: number): boolean =>
      this.closeness(old, next) >= own - (this.evidence.follows(old, next) ? nearly : 0);
    return (
      this.next.others(to).some((at) => isLike(this.next.places[at]!, a) && isCloser(from, at)) ||
      this.old.others(from).some((at) => isLike(this.old.places[at]!, b) && isCloser(at, to))
    );
  }

  private isInOtherColumn(from: number, to: number): boolean {
    const own = this.cellCloseness(from, to);
    return (
      this.next.others(to).some((at) => this.cellCloseness(from, at) > own) ||
      this.old.others(from).some((at) => this.cellCloseness(at, to) > own)
    );
  }

  /** Whether the new keyword's cell has another keyword that kept the old level: "MUST be worn in winter, MAY be worn in spring". */
  private isInOneCell(from: number, to: number): boolean {
    const { column } = this.evidence;
    return this.next.others(to).some((at) => {
      const { level, tells } = this.next.places[at]!;
      const own = column(from, to);
      return (
        level === this.old.places[from]!.level &&
        tells === this.next.places[to]!.tells &&
        own > 0 &&
        column(from, at) >= own - sameColumn
      );
    });
  }

  private closeness(from: number, to: number): number {
    const { core, follows, object } = this.evidence;
    const verb = follows(from, to) ? sameVerb : 0;
    return core(from, to) + verb + sameNames * object(from, to) + this.inPlace(from, to);
  }

  private cellCloseness(from: number, to: number): number {
    return this.evidence.column(from, to) + this.inPlace(from, to);
  }

  /** Only among as many do places tell which became which. */
  private inPlace(from: number, to: number): number {
    if (this.old.sizeOf(from) !== this.next.sizeOf(to)) return 0;
    return this.old.placeIn(from) === this.next.placeIn(to) ? samePlace : 0;
  }
}

const isLike = (a: Place, b: Place): boolean => a.level === b.level;

/** The keywords of each sentence, and the cells of each row, of one side. */
class Groups {
  private readonly members = new Map<number, number[]>();

  constructor(readonly places: readonly Place[]) {
    places.forEach(({ group }, at) => {
      if (group === undefined) return;
      const known = this.members.get(group);
      if (known) known.push(at);
      else this.members.set(group, [at]);
    });
  }

  others(at: number): readonly number[] {
    return this.groupOf(at).filter((other) => other !== at);
  }

  /** Counted from the first of its group. */
  placeIn(at: number): number {
    return this.groupOf(at).indexOf(at);
  }

  sizeOf(at: number): number {
    return this.groupOf(at).length;
  }

  private groupOf(at: number): readonly number[] {
    const { group } = this.places[at]!;
    return (group === undefined ? undefined : this.members.get(group)) ?? [at];
  }
}
