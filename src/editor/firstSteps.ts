import * as vscode from 'vscode';
import type { Change } from '../core';

/** What somebody who is new here has done: the steps of the walkthrough tick themselves off by it. */
type Deed = 'claim' | 'entity' | 'card' | 'warning';

const done = new Set<Deed>();

/** Takes note that something was done, once: `corroborate.did.<what>`, and `corroborate.did.read` for a card and a warning. */
export function did(deed: Deed): void {
	if (done.has(deed)) return;
	done.add(deed);
	tick(deed);
	if (done.has('card') && done.has('warning')) tick('read');
}

/** Takes note of the first claim and the first entity among changes that were written. */
export function didChange(changes: readonly Change[]): void {
	if (changes.some((change) => change.do === 'add-claim')) did('claim');
	if (changes.some((change) => change.do === 'add-entity' || change.do === 'add-mention')) did('entity');
}

function tick(step: Deed | 'read'): void {
	void vscode.commands.executeCommand('setContext', `corroborate.did.${step}`, true);
}
