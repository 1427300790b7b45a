/** Begins each line of a suite's console, which comes out mixed with VS Code's log. Nobody sees it. */
export const suiteMark = '\u2063';
