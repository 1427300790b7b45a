import { Annotator } from '../../src/editor/annotator';
import type { Writing } from '../../src/editor/commands/writing';
import { OldBesideNew } from '../../src/editor/mending/compareWithOld';
import { OldTexts } from '../../src/editor/oldTexts/oldTexts';
import { Projects } from '../../src/editor/project/projects';
import { LastSaved } from '../../src/editor/writing/lastSaved';
import { Writer } from '../../src/editor/writing/writer';
import { setAnnotator } from './inEditor';

/** What commands run on, for tests that answer their questions. */
export interface Commands {
	readonly writing: Writing;
	dispose(): Promise<void>;
}

/** @param handle who annotates */
export async function commandsIn(handle: string): Promise<Commands> {
	await setAnnotator(handle);
	const oldTexts = new OldTexts(undefined);
	const projects = new Projects(oldTexts);
	const writer = new Writer();
	const oldBesideNew = new OldBesideNew();
	const lastSaved = new LastSaved();
	const annotator = new Annotator(writer);
	return {
		writing: { projects, writer, annotator, oldBesideNew, lastSaved },
		async dispose() {
			for (const one of [oldBesideNew, lastSaved, projects, oldTexts]) one.dispose();
			await setAnnotator(undefined);
		},
	};
}
