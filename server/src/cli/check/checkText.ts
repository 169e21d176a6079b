/** The findings of one document, in this thread or another: what goes in and what comes out is plain data. */
import type { Finding } from '../../check/finding';
import type { Settings } from '../../check/settings';
import { createBlockPool, type BlockPool } from '../../markdown/blockPool';
import { createAnalyses } from '../../service/analysis';
import { fixInPasses } from '../../service/fixInPasses';
import type { BundledData } from '../../service/ports';
import { createReadings } from '../../service/reading';

/** Which fixes to apply: none, those that keep the meaning, or every preferred one. */
export type Fixing = 'none' | 'safe' | 'preferred';

export interface TextToCheck {
  readonly path: string;
  /** Without a BOM. */
  readonly text: string;
  readonly settings: Settings;
}

export interface CheckedText {
  /** With what was fixed. */
  readonly text: string;
  /** Of that text. */
  readonly findings: readonly Finding[];
  readonly fixed: number;
}

/** What checks documents one after the other. */
export function createTextCheck(fixing: Fixing, data: BundledData): (one: TextToCheck) => CheckedText {
  const pool = createBlockPool();
  return (one) => checkText(one, fixing, data, pool);
}

function checkText(
  { path, text: before, settings }: TextToCheck,
  fixing: Fixing,
  data: BundledData,
  pool: BlockPool,
): CheckedText {
  const languageId = /\.mdx$/i.test(path) ? 'mdx' : 'markdown';
  const analyse = (text: string) =>
    createAnalyses(data, createReadings(data, pool)).of(
      { uri: path, path, languageId, version: 0, revision: 0, text },
      settings,
    );
  const { text, fixed } =
    fixing === 'none' ? { text: before, fixed: 0 } : fixInPasses(before, analyse, fixing === 'preferred');
  return { text, fixed, findings: analyse(text).findings };
}
