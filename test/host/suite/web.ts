import './markConsole';
import 'mocha/mocha.js';
import { runInVscode } from './inVscode';

/** What VS Code calls: test/web in the web-worker extension host, where Mocha's browser build sets a global. */
export function run(): Promise<void> {
	return runInVscode(Mocha, () => import('all-tests'));
}
