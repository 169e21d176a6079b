/** `normative cache`: shows what is kept of earlier fetches, or clears it. */
import type { Command } from 'commander';
import type { CliContext } from './context';

export function registerCache(program: Command, context: CliContext): void {
  program
    .command('cache')
    .description('show the RFC texts kept from earlier fetches')
    .option('--clear', 'remove them')
    .action(async (options: { clear?: boolean }) => {
      const format = context.format();
      const cache = context.textCache();
      const texts = [...(await cache.list())].sort((a, b) => a.rfc - b.rfc);
      const removed = options.clear ? await cache.clear() : 0;
      if (format === 'json') {
        await context.printJson({
          directory: context.cache,
          removed,
          texts: options.clear ? [] : texts.map(({ rfc, bytes }) => ({ rfc, bytes })),
        });
        return;
      }
      const size = (texts.reduce((sum, text) => sum + text.bytes, 0) / 1e6).toFixed(1);
      await context.print(
        options.clear
          ? `${removed} texts removed from ${context.cache}\n`
          : `${texts.length} texts, ${size} MB, in ${context.cache}\n`,
      );
    });
}
