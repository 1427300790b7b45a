import * as vscode from 'vscode';
import {
	applyChanges,
	brief,
	conflictsIn,
	readEvent,
	readProject,
	readSidecar,
	resolveConflict,
	wordsOf,
	type Claim,
	type Conflicted,
	type ConflictSide,
	type FileKind,
} from '../../core';
import { choose, type Choice } from '../commands/form';
import { nameOf, readFile } from '../files';
import { plainLabel } from '../labels';
import { tell } from '../show';
import type { Writer } from '../writing/writer';

const maximumShown = 120;
const maximumWords = 40;
const settledAlready = vscode.l10n.t('This conflict is settled already.');

/** How each kind of file is read. */
export const readers = { sidecar: readSidecar, project: readProject, event: readEvent } as const;

/** A file of ours in which a merge left fields with two versions. */
export interface MergedFile {
	readonly uri: vscode.Uri;
	readonly kind: FileKind;
	/** Of a sidecar: the article on whose undo stack each choice is filed too. */
	readonly article?: vscode.Uri;
	/** Who chooses: the words of their own claims may be shown. */
	readonly reader: string | undefined;
}

/** A field that is not settled yet. */
interface OpenField {
	readonly item: Conflicted;
	readonly field: string;
	/** What it is of, for people. From files. */
	readonly name: string;
}

/** Asks for each field with two versions which one is meant; each answer is one step of undo. Returns how often it asked, and how many are left. */
export async function chooseVersions(
	writer: Writer,
	file: MergedFile,
): Promise<{ readonly asked: number; readonly left: number }> {
	const later = new Set<string>();
	for (let asked = 0; ; asked++) {
		const left = await openFields(file);
		const next = left.find((open) => !later.has(keyOf(open)));
		if (!next) return { asked, left: left.length };
		const title = vscode.l10n.t(
			'Resolve Merge of {0}: {1}, {2} ({3} left)',
			nameOf(file.uri),
			next.name,
			next.field,
			left.length,
		);
		const side = await choose<ConflictSide | 'later'>(plainLabel(title), choicesOf(next), {
			placeholder: vscode.l10n.t('Enter takes a version, Escape leaves the rest as it is'),
		});
		if (side === undefined) return { asked, left: left.length };
		if (side === 'later' || !(await take(writer, file, next, side))) later.add(keyOf(next));
	}
}

/** Takes one side's version of every field of an item. False where one could not be written, or nothing is left to choose: that was told. */
export async function takeVersion(
	writer: Writer,
	file: MergedFile,
	path: readonly string[],
	side: ConflictSide,
): Promise<boolean> {
	const open = (await openFields(file)).filter(({ item }) => isSame(item.path, path));
	if (open.length === 0) tell(settledAlready);
	for (const one of open) if (!(await take(writer, file, one, side))) return false;
	return open.length > 0;
}

async function openFields({ uri, kind, reader }: MergedFile): Promise<readonly OpenField[]> {
	const { value } = readers[kind]((await readFile(uri)) ?? '');
	return conflictsIn(value).flatMap((item) =>
		Object.keys(item.conflict).map((field) => ({ item, field, name: itemName(value, item, reader) })),
	);
}

/** Writes the version of one side; computed on the file as it is then. */
function take(
	writer: Writer,
	{ uri, kind, article }: MergedFile,
	{ item: { path }, field }: OpenField,
	side: ConflictSide,
): Promise<boolean> {
	return writer.write(
		uri,
		(source) => {
			const { value } = readers[kind](source);
			const item = conflictsIn(value).find((one) => isSame(one.path, path));
			if (!item) return { refused: settledAlready };
			const changes = resolveConflict(value, item, field, side);
			return 'refused' in changes ? changes : applyChanges(source, changes, kind);
		},
		{ article },
	);
}

function choicesOf({ item, field }: OpenField): readonly Choice<ConflictSide | 'later'>[] {
	const later = { label: vscode.l10n.t('Later'), value: 'later' } as const;
	const entry = item.conflict[field];
	if (field === 'deleted') {
		const [keep, remove] = entry === 'theirs' ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
		return [
			{ label: vscode.l10n.t('Keep it'), description: changedBy[keep], value: keep },
			{ label: vscode.l10n.t('Delete it'), description: deletedBy[remove], value: remove },
			later,
		];
	}
	const versions = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<
		Record<string, unknown>
	>;
	const line = (label: string, side: ConflictSide, description: string): Choice<ConflictSide> => ({
		label: plainLabel(`${label}: ${shown(versions[side])}`),
		description,
		value: side,
	});
	return [
		line(vscode.l10n.t('Ours'), 'ours', vscode.l10n.t('stands there now')),
		line(vscode.l10n.t('Theirs'), 'theirs', ''),
		// Where both added the field, or the base is not known, there is nothing to go back to.
		...((versions['base'] ?? null) === null
			? []
			: [line(vscode.l10n.t('Base'), 'base', vscode.l10n.t('what both came from'))]),
		later,
	];
}

const changedBy = {
	ours: vscode.l10n.t('as it was changed here'),
	theirs: vscode.l10n.t('as others changed it'),
};
const deletedBy = {
	ours: vscode.l10n.t('as was done here'),
	theirs: vscode.l10n.t('as others did'),
};

function shown(value: unknown): string {
	if (value === undefined || value === null) return vscode.l10n.t('nothing');
	return brief(typeof value === 'string' ? value : JSON.stringify(value), maximumShown);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function keyOf({ item, field }: OpenField): string {
	return JSON.stringify([item.path, field]);
}

function itemName(file: object, { path }: Conflicted, reader: string | undefined): string {
	const [top, second, last] = path;
	if (top === 'claims') {
		const { claims } = file as {
			readonly claims?: Readonly<Record<string, Readonly<Record<string, Claim>>>>;
		};
		const claim = second === reader && claims?.[second!]?.[last!];
		return claim ? `“${brief(wordsOf(claim), maximumWords)}”` : vscode.l10n.t('claim {0}', last!);
	}
	if (top === 'entities') return vscode.l10n.t('entity {0}', second!);
	if (top === 'sources') return vscode.l10n.t('source {0}', second!);
	if (top === 'dismissed') return vscode.l10n.t('a dismissal');
	return top === 'article' ? vscode.l10n.t('the article') : vscode.l10n.t('the file');
}
