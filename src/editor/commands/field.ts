import * as vscode from 'vscode';
import type { SourceChoice } from '../../core';
import { plainLabel } from '../labels';
import { choose, type Choice } from './form';

/** What to set, single values rather than maps, which may hold more than is known here; and how to say it afterwards. */
export interface FieldChange {
	readonly sets: readonly FieldValue[];
	readonly source?: SourceChoice;
	readonly shown: string;
}

export interface FieldValue {
	/** In the claim or source. */
	readonly path: readonly string[];
	/** Undefined removes what stands there. */
	readonly value: unknown;
}

/** A field of a claim or source that people may change. */
export interface Field {
	readonly name: string;
	/** Its present value. */
	readonly shown: string;
	/** Where it stands there if a box of one line cannot hold it: then it is changed in the sidecar. */
	readonly onlyInFile?: readonly string[];
	/** Asks for another value; undefined where the user left, or left it as it is. */
	ask(): Promise<FieldChange | undefined>;
}

/** Stands for a field without a value. */
export const none = vscode.l10n.t('not set');
/** What a box of one line cannot hold. */
export const lineEnd = /[\r\n\u2028\u2029]/;
/** A field that takes one of these values; an optional one may be taken out. */
export function oneOf(
	name: string,
	path: readonly string[],
	current: string | undefined,
	values: readonly string[],
	{ optional = false, labels = values }: { optional?: boolean; labels?: readonly string[] } = {},
): Field {
	return {
		name,
		shown: current === undefined ? none : (labels[values.indexOf(current)] ?? current),
		async ask() {
			const choices = values.map((value, index) => ({ label: labels[index]!, value }));
			const all = optional ? [...choices, { label: none, value: '' }] : choices;
			const value = await chooseOther(name, all, current ?? '');
			if (value === undefined) return undefined;
			const shown = labels[values.indexOf(value)] ?? (value || none);
			return { sets: [{ path, value: value || undefined }], shown };
		},
	};
}

/** One of these, other than the present one, which is in the list even where it is no usual one: Enter keeps it. */
export async function chooseOther(
	title: string,
	choices: readonly Choice<string>[],
	current: string,
	placeholder?: string,
): Promise<string | undefined> {
	const isKnown = choices.some(({ value }) => value === current);
	const all = isKnown ? choices : [{ label: plainLabel(current), value: current }, ...choices];
	const value = await choose<string>(title, all, { placeholder, current });
	return value === current ? undefined : value;
}

/** A field that takes a line of text; an empty one takes it out. */
export function words(
	name: string,
	path: readonly string[],
	current: string | undefined,
	prompt: string,
): Field {
	return {
		name,
		shown: plainLabel(current ?? none),
		onlyInFile: lineEnd.test(current ?? '') ? path : undefined,
		async ask() {
			const value = await vscode.window.showInputBox({ title: name, prompt, value: current ?? '' });
			if (value === undefined || value === (current ?? '')) return undefined;
			return { sets: [{ path, value: value.trim() || undefined }], shown: value.trim() || none };
		},
	};
}
