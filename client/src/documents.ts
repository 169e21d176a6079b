/** Which documents are checked. */
import type { DocumentFilter } from 'vscode-languageclient/node';

const languages = ['markdown', 'mdx'];

/**
 * Where people write: files, unsaved documents, files of virtual and remote workspaces, and cells of notebooks. The
 * other side of a diff (`git:` and its like) is history that nobody edits, so it is not among them.
 */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-notebook-cell'];

export const documentSelector: DocumentFilter[] = schemes.flatMap((scheme) =>
  languages.map((language) => ({ scheme, language })),
);
