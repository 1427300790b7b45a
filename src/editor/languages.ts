/** The languages that an article may be in, by their ids in VS Code. */
export const articleLanguages: readonly string[] = ['plaintext', 'conflict-report'];
