import { describe, expect, test } from 'vitest';
import { cli } from '../../helpers/cli';

describe('the command line', () => {
  test('prints its help to stdout and exits 0', async () => {
    const run = await cli(['--help']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('normative');
    expect(run.stderr).toBe('');
  });

  test.each([[['--nonsense']], [['--cache']]])(
    '%j is refused with one plain line and exit 2',
    async (args) => {
      const run = await cli(args);
      expect(run.status).toBe(2);
      expect(run.stdout).toBe('');
      expect(run.stderr).toMatch(/^normative: .*(option)/);
    },
  );
});
