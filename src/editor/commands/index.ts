import * as vscode from 'vscode';
import { command } from '../command';
import { Annotator } from '../annotator';
import { OldBesideNew } from '../mending/compareWithOld';
import type { Projects } from '../project/projects';
import { decide } from '../review/decide';
import { tell } from '../show';
import type { Suggestions } from '../suggestions/suggestions';
import { registerDeletions } from '../writing/deletions';
import { LastSaved } from '../writing/lastSaved';
import { MergeOffers } from '../writing/mergeOffers';
import { registerRenames } from '../writing/renames';
import { UndoSaver } from '../writing/undo';
import { Writer } from '../writing/writer';
import { acceptSuggestion } from './acceptSuggestion';
import { addAnnotator } from './addAnnotator';
import { deleteAnnotation } from './deleteAnnotation';
import { editClaim } from './editClaim';
import { editSource } from './editSource';
import { fixAll } from './fixAll';
import { fixFinding } from './fixFinding';
import { evidence } from '../evidence/evidence';
import { initialise } from './initialise';
import { makeSample } from './makeSample';
import { mendAnchor } from './mendAnchor';
import { mergeEntities } from './mergeEntities';
import { mergeWithDisk } from './mergeWithDisk';
import { proposeEvent } from './proposeEvent';
import { proposeRelations } from './proposeRelations';
import { rate } from './rate';
import { renameEntity } from './renameEntity';
import { rejectSuggestion } from './rejectSuggestion';
import { resolveMerge } from './resolveMerge';
import { tagClaim } from './tagClaim';
import { tagEntity } from './tagEntity';
import { tagMentions } from './tagMentions';
import { updateAnchors } from './updateAnchors';
import type { Writing } from './writing';

/** Every command that writes, by the end of its id; an argument says what is meant, and is checked. */
const commands: Readonly<Record<string, (writing: Writing, argument: unknown) => Promise<void>>> = {
	addAnnotator,
	tagClaim,
	tagEntity,
	tagMentions,
	acceptSuggestion,
	rejectSuggestion,
	editClaim,
	editSource,
	evidence,
	fixAll,
	fixFinding,
	rate,
	decide,
	proposeRelations,
	proposeEvent,
	delete: deleteAnnotation,
	renameEntity,
	mergeEntities,
	mendAnchor,
	mergeWithDisk,
	updateAnchors,
	resolveMerge,
	initialise: ({ projects }) => initialise(projects),
};

const ofSuggestions: ReadonlySet<string> = new Set(['acceptSuggestion', 'rejectSuggestion']);

/** Registers all that writes: the commands, and what goes along with undo, renaming and deleting. Returns what others that write need, too. */
export function registerWriting(
	context: vscode.ExtensionContext,
	projects: Projects,
	suggestions: Suggestions,
): Writing {
	const writer = new Writer();
	const oldBesideNew = new OldBesideNew();
	const lastSaved = new LastSaved();
	const writing: Writing = {
		projects,
		writer,
		annotator: new Annotator(writer),
		oldBesideNew,
		lastSaved,
	};
	context.subscriptions.push(
		oldBesideNew,
		lastSaved,
		new UndoSaver(writer, lastSaved),
		new MergeOffers(writer, lastSaved),
		registerRenames(writer),
		registerDeletions(),
		vscode.commands.registerCommand('corroborate.makeSample', () => makeSample(context.extensionUri)),
	);
	for (const [name, run] of Object.entries(commands))
		context.subscriptions.push(
			command(name, async (argument) => {
				// A key may come before VS Code knows that there is nothing to accept any more.
				if (ofSuggestions.has(name) && !suggestions.areShown)
					return tell(vscode.l10n.t('Suggestions are hidden: show them first.'));
				await run(writing, argument);
			}),
		);
	return writing;
}
