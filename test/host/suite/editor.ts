import './markConsole';
import Mocha from 'mocha';
import { runInVscode } from './inVscode';

/** What VS Code calls: test/editor in the Node extension host. */
export function run(): Promise<void> {
	return runInVscode(Mocha, () => import('all-tests'));
}
