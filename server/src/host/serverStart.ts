/** What VS Code and other editors start: the language server, of which as little as can be is compiled. */
import './compileCache';
import './serverMain';
