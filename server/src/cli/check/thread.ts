/** The other end of {@link checkInThreads}: a thread that checks batches of documents. */
import type { MessagePort } from 'node:worker_threads';
import { openBundledData } from '../../host/bundledData';
import { seriesFiles, withRefreshed } from '../../host/library/seriesRefresh';
import { createTextCheck, type CheckedText, type TextToCheck } from './checkText';
import type { CheckThreadData } from './threads';

export function isCheckThread(data: unknown): data is CheckThreadData {
  return typeof data === 'object' && data !== null && (data as Partial<CheckThreadData>).kind === 'check';
}

export function serveChecks(port: MessagePort, { fixing, indexFile, cache }: CheckThreadData): void {
  // What is wrong with the index has been said by the thread that started this one.
  const bundled = openBundledData(indexFile, () => undefined);
  const opened = cache === undefined ? Promise.resolve(bundled) : withRefreshed(bundled, seriesFiles(cache));
  const check = opened.then((data) => createTextCheck(fixing, data));
  port.on('message', (batch: readonly TextToCheck[]) => {
    void check.then((checkOne) => port.postMessage(batch.map((one) => plain(checkOne(one)))));
  });
}

/** Fixes are found when they are asked for: here, as their makers cannot be sent. */
function plain({ text, findings, fixed }: CheckedText): CheckedText {
  return { text, fixed, findings: findings.map((finding) => ({ ...finding })) };
}
