/** `normative lsp --stdio`: the language server for any editor. */
import type { Command } from 'commander';
import { CliError, type CliContext } from './context';

export function registerLsp(program: Command, context: CliContext): void {
  program
    .command('lsp')
    .description('run the language server')
    .option('--stdio', 'speak over standard input and output')
    .action(async (options: { stdio?: boolean }) => {
      if (options.stdio !== true) throw new CliError('the language server speaks over --stdio only: add it');
      // Loaded here, so that the other commands start without it.
      const { serveStdio } = await import('../host/languageServer');
      const { corpus: mirror, cache, source, indexFile } = context;
      const transport = context.offline ? undefined : context.transport();
      serveStdio({ indexFile, library: { mirror, cache, source, transport } });
    });
}
