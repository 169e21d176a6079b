/** `normative cache`: shows what is kept of earlier fetches, or clears it. */
import type { Command } from 'commander';
import type { Kept } from '../host/library/keptFile';
import { seriesFiles } from '../host/library/seriesRefresh';
import type { CliContext } from './context';

export function registerCache(program: Command, context: CliContext): void {
  program
    .command('cache')
    .description('show what is kept from earlier fetches: texts, index, errata')
    .option('--clear', 'remove all of it')
    .action(async (options: { clear?: boolean }) => {
      const format = context.format();
      const cache = context.textCache();
      const texts = [...(await cache.list())].sort((a, b) => a.rfc - b.rfc);
      const files = seriesFiles(context.cache);
      const removed = options.clear ? await cache.clear() : 0;
      if (options.clear) await Promise.all([files.series.clear(), files.errata.clear()]);
      const [series, errata] = await Promise.all([files.series.read(), files.errata.read()]);
      if (format === 'json') {
        await context.printJson({
          directory: context.cache,
          removed,
          texts: options.clear ? [] : texts.map(({ rfc, bytes }) => ({ rfc, bytes })),
          index: series ? { date: series.head.date } : null,
          errata: errata ? { date: errata.head.date } : null,
        });
        return;
      }
      const size = (texts.reduce((sum, text) => sum + text.bytes, 0) / 1e6).toFixed(1);
      await context.print(
        options.clear
          ? `${removed} texts removed from ${context.cache}\n`
          : `${texts.length} texts, ${size} MB, in ${context.cache}\n${kept('index', series)}${kept('errata', errata)}`,
      );
    });
}

function kept(name: string, file: Kept | undefined): string {
  return file ? `${name} of ${file.head.date}\n` : '';
}
