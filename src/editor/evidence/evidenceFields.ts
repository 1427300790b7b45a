import * as vscode from 'vscode';
import { handlePattern, isSha256, isWebAddress, sha256Of, type EvidenceRecord } from '../../core';
import { problemOfDate } from '../commands/dates';
import { choose, type Choice } from '../commands/form';
import { nameOf } from '../files';
import { plainLabel } from '../labels';
import { log, reason } from '../log';
import { showFailure } from '../offer';

export type EvidenceField = keyof EvidenceRecord;

/** The fields of a piece of evidence, in the order in which they are asked and written. */
export const evidenceFields: readonly EvidenceField[] = [
	...(['kind', 'url', 'archived', 'sha256', 'by', 'on', 'result', 'note'] as const),
];

/** What a field is called, as people know it. */
export function fieldName(field: EvidenceField): string {
	return {
		kind: vscode.l10n.t('Kind'),
		url: vscode.l10n.t('Link'),
		archived: vscode.l10n.t('Archive copy'),
		sha256: vscode.l10n.t('Hash'),
		by: vscode.l10n.t('Checked by'),
		on: vscode.l10n.t('Checked on'),
		result: vscode.l10n.t('Result'),
		note: vscode.l10n.t('Note'),
	}[field];
}

/** Asks for a field. Resolves to what it is to be, empty for nothing; undefined where the user left. */
export async function askField(
	field: EvidenceField,
	title: string,
	current: string | undefined,
): Promise<string | undefined> {
	if (field === 'kind') return askKind(title, current);
	if (field === 'sha256') return askHash(title, current);
	return askLine(field, title, current);
}

const asks: Readonly<
	Record<EvidenceField, { prompt: () => string; problem?: (text: string) => string | undefined }>
> = {
	kind: {
		prompt: () => vscode.l10n.t('What it is, in a word or two'),
		problem: (text) => (text === '' ? vscode.l10n.t('It needs a kind, such as footage.') : undefined),
	},
	url: {
		prompt: () => vscode.l10n.t('Where it can be looked up; empty: nowhere'),
		problem: problemOfAddress,
	},
	archived: {
		prompt: () => vscode.l10n.t('A copy that stays when the page goes, as at web.archive.org; empty: none'),
		problem: problemOfAddress,
	},
	sha256: {
		prompt: () => vscode.l10n.t('The SHA-256 of the file that was checked: 64 hexadecimal digits'),
		problem: (text) =>
			text === '' || isSha256(text) ? undefined : vscode.l10n.t('A SHA-256 has 64 hexadecimal digits.'),
	},
	by: {
		prompt: () => vscode.l10n.t('The handle of whoever checked it; empty: nobody yet'),
		problem: (text) =>
			text === '' || handlePattern.test(text)
				? undefined
				: vscode.l10n.t('A handle has 2 to 32 characters: a-z, 0-9 and -.'),
	},
	on: {
		prompt: () => vscode.l10n.t('When it was checked; empty: not said'),
		problem: (text) => (text === '' ? undefined : problemOfDate(text)),
	},
	result: {
		prompt: () => vscode.l10n.t('What came out, such as confirmed, refuted or open; empty: not said'),
	},
	note: { prompt: () => vscode.l10n.t('What else there is to say; empty: nothing') },
};

function problemOfAddress(text: string): string | undefined {
	return text === '' || isWebAddress(text)
		? undefined
		: vscode.l10n.t('Write an address that begins with http:// or https://.');
}

async function askLine(field: EvidenceField, title: string, current = ''): Promise<string | undefined> {
	const { prompt, problem } = asks[field];
	const typed = await vscode.window.showInputBox({
		title,
		prompt: prompt(),
		value: current,
		validateInput: (text) => problem?.(text.trim()),
	});
	const words = typed?.trim();
	return words === undefined || problem?.(words) ? undefined : words;
}

async function askKind(title: string, current: string | undefined): Promise<string | undefined> {
	const kinds = [
		vscode.l10n.t('footage'),
		vscode.l10n.t('photograph'),
		vscode.l10n.t('satellite image'),
		vscode.l10n.t('geolocation'),
		vscode.l10n.t('document'),
		vscode.l10n.t('official statement'),
		vscode.l10n.t('witness'),
		vscode.l10n.t('expert'),
		vscode.l10n.t('other reporting'),
	];
	const known = current === undefined || kinds.includes(current) ? kinds : [current, ...kinds];
	const lines = known.map((kind): Choice<string> => ({ label: plainLabel(kind), value: kind }));
	const other = { label: vscode.l10n.t('Something else…'), value: '' };
	const chosen = await choose<string>(title, [...lines, other], { current });
	return chosen === '' ? askLine('kind', title, current) : chosen;
}

async function askHash(title: string, current: string | undefined): Promise<string | undefined> {
	const keep: Choice<'keep'> = {
		label: current
			? plainLabel(vscode.l10n.t('Leave as it is: {0}', current.slice(0, 16)))
			: vscode.l10n.t('No hash'),
		value: 'keep',
	};
	const choices: Choice<'keep' | 'file' | 'type' | 'none'>[] = [
		keep,
		{
			label: vscode.l10n.t('Of a file…'),
			description: vscode.l10n.t('it is read here and goes nowhere'),
			value: 'file',
		},
		{ label: vscode.l10n.t('Type it…'), value: 'type' },
		...(current ? [{ label: vscode.l10n.t('No hash'), value: 'none' } as const] : []),
	];
	switch (await choose<'keep' | 'file' | 'type' | 'none'>(title, choices)) {
		case 'keep':
			return current ?? '';
		case 'file':
			return hashOfFile(title);
		case 'type':
			return (await askLine('sha256', title, current))?.toLowerCase();
		case 'none':
			return '';
		default:
			return undefined;
	}
}

async function hashOfFile(title: string): Promise<string | undefined> {
	const [file] =
		(await vscode.window.showOpenDialog({ title, openLabel: vscode.l10n.t('Compute Its Hash') })) ?? [];
	if (!file) return undefined;
	const progress = {
		location: vscode.ProgressLocation.Window,
		title: vscode.l10n.t('Computing the hash of {0}…', nameOf(file)),
	};
	try {
		return await vscode.window.withProgress(progress, async () => {
			const bytes = await vscode.workspace.fs.readFile(file);
			return sha256Of(bytes, () => new Promise((resolve) => setTimeout(resolve)));
		});
	} catch (error) {
		log().warn(`${file.toString(true)}: ${reason(error)}`);
		showFailure(vscode.l10n.t('{0} could not be read: {1}', nameOf(file), reason(error)));
		return undefined;
	}
}
