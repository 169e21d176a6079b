/** The kinds of requirements: the index has each kind once, and of a requirement its kind's number. */
import type { RequirementContext, RequirementFact } from '../rfc/facts';
import type { Level } from '../rfc/level';
import { type Counted, Interner } from './interner';

/** The same for thousands of requirements. */
export interface RequirementKind {
  readonly keyword: string;
  readonly level: Level;
  readonly context: RequirementContext;
  readonly informal: boolean;
  readonly marked: boolean;
}

/** A kind as the index has it, its parts separated by tabs. */
function formatKind(requirement: RequirementKind): string {
  const { keyword, level, context, informal, marked } = requirement;
  return `${level}\t${context}\t${informal ? 'informal' : ''}\t${marked ? 'marked' : ''}\t${keyword}`;
}

/** Reads what {@link formatKind} wrote. */
export function parseKind(text: string): RequirementKind {
  const [level = 'MUST', context = 'prose', informal, marked, ...keyword] = text.split('\t');
  return {
    keyword: keyword.join('\t'),
    level: level as Level,
    context: context as RequirementContext,
    informal: informal !== '',
    marked: marked !== '',
  };
}

/** Numbers the kinds of requirements, without spelling out one that was met before. */
export class KindNumbers {
  private readonly kinds = new Interner();
  /** By keyword and by {@link slotOf} a kind's number and one. */
  private readonly known = new Map<string, Uint32Array>();

  number(requirement: RequirementFact): number {
    let slots = this.known.get(requirement.keyword);
    if (!slots)
      this.known.set(requirement.keyword, (slots = new Uint32Array(levels.length * contexts.length * 4)));
    const slot = slotOf(requirement);
    const id = slots[slot]! - 1;
    if (id < 0) return (slots[slot] = this.kinds.add(formatKind(requirement)) + 1) - 1;
    this.kinds.count(id);
    return id;
  }

  entries(): Counted {
    return this.kinds.entries();
  }
}

const levels: readonly Level[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'];
const contexts: readonly RequirementContext[] = ['prose', 'table', 'code'];

function slotOf({ level, context, informal, marked }: RequirementFact): number {
  const place = levels.indexOf(level) * contexts.length + contexts.indexOf(context);
  return place * 4 + (informal ? 2 : 0) + (marked ? 1 : 0);
}
