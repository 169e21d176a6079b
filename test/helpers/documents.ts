/** Real Markdown documents: this project's own, and others' that lie beside a checkout for development. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const places = [
  root,
  join(root, 'docs/checks'),
  join(root, '../shared/gold/docs'),
  join(root, '../shared/examples'),
];

export const documents: readonly { readonly name: string; readonly text: string }[] = places
  .filter((place) => existsSync(place))
  .flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ name, text: readFileSync(join(place, name), 'utf8') })),
  );
