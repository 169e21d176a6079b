/** The one place of the language server that catches: a failure is logged and answered as if there were nothing. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Logger } from '../service/ports';

/**
 * Runs the work of one request.
 * @param what completes "Could not …" in the log
 * @param empty the answer after a failure
 * @returns the answer, or the error that says that the request was cancelled
 */
export async function runSafe<T>(
  what: string,
  empty: T,
  token: CancellationToken,
  logger: Logger,
  work: () => T | Promise<T>,
): Promise<T | ResponseError<never>> {
  if (token.isCancellationRequested) return cancelled();
  try {
    const answer = await work();
    return token.isCancellationRequested ? cancelled() : answer;
  } catch (error) {
    logger.error(`Could not ${what}`, error);
    return empty;
  }
}

/** The same for a notification, which nobody waits for. */
export async function runSafely(
  what: string,
  logger: Logger,
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.error(`Could not ${what}`, error);
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}
