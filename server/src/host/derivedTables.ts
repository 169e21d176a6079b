/** The tables that layers above the index add to it, in this order. */
import { noticeTable } from '../check/claims/noticeTable';
import { subjectTable } from '../check/claims/subjectTable';
import type { DerivedTable } from '../index/requirementIndex';

export const derivedTables: readonly DerivedTable[] = [subjectTable, noticeTable];
