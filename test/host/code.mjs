#!/usr/bin/env node
/**
 * VS Code's server build and a headless Chromium as one executable that takes VS Code's own flags, so that
 * `runTests` of @vscode/test-electron starts it like a desktop build. `VSCODE_BUILD` says which: newest or oldest.
 */
import 'tsx';

await import('./pair.ts');
