import * as vscode from 'vscode';
import { about, brief, candidates, type Candidate, meaningsOf, topics, vocabularyAt } from '../../core';
import type { AboutContext, Named, NamedKind, Span } from '../../core';
import { plainLabel, plainMessage } from '../labels';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';
import { nameHere, ourFile, ourFiles, type NameHere, type OurFile } from './ourFile';
import { TurnTaker } from './turns';

/** A longer list is cut: it fits what is typed, and is asked for again as that grows. */
const maximumItems = 200;
const triggers = [' ', '"', "'", '@', ':', '[', '{'];

/** An item that remembers what it stands for, so that its words are made when they are asked for. */
class NameItem extends vscode.CompletionItem {
	constructor(
		label: vscode.CompletionItemLabel,
		readonly of: { readonly context: AboutContext; readonly kind: NamedKind; readonly name: string },
	) {
		super(label, vscode.CompletionItemKind.Reference);
	}
}

/**
 * Names of the project where one is typed in a file of ours. Keys and words of vocabularies come from the JSON Schemas by
 * the YAML extension; where that is not installed or knows no schema, the words come from here.
 */
export function registerSidecarCompletion(projects: Projects): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		ourFiles,
		{
			async provideCompletionItems(document, position, token) {
				const here = nameHere(document, position);
				const named = here?.named;
				if (!here || (!named && !hasWords(here))) return undefined;
				const file = await ourFile(projects, document.uri);
				if (!file) return undefined;
				return named
					? nameItems(document, position, { ...here, named }, file, token)
					: wordItems(document, here);
			},
			resolveCompletionItem(item) {
				if (item instanceof NameItem) {
					const { context, kind, name } = item.of;
					item.documentation = about(context, kind, name)?.map(plainMessage).join('\n');
				}
				return item;
			},
		},
		...triggers,
	);
}

/** Whether another extension gives the words of vocabularies: by the schemas, of which events have none. */
function knowsWords({ file }: NameHere): boolean {
	return file !== 'event' && vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

/** Whether the words that may stand at a place are given here. */
function hasWords(here: NameHere): boolean {
	const words = vocabularyAt(here.place);
	return words !== undefined && (words.isScale || !knowsWords(here));
}

function wordItems(document: vscode.TextDocument, { place }: NameHere): vscode.CompletionItem[] {
	const meanings = Object.entries(vocabularyAt(place)?.meanings ?? {});
	return meanings.map(([word, meaning], index) => {
		const item = new vscode.CompletionItem(
			{ label: word, description: meaning },
			vscode.CompletionItemKind.EnumMember,
		);
		item.documentation = meaning;
		return replacing(item, document, place.span, word, `${word} ${meaning}`, index);
	});
}

async function nameItems(
	document: vscode.TextDocument,
	position: vscode.Position,
	here: NameHere & { readonly named: Named },
	{ context, document: article }: OurFile,
	token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
	const { named, place } = here;
	const { kind, span } = named;
	const own = article?.sidecar?.value;
	const taken = named.isRecord
		? { entity: own?.entities, source: own?.sources }[kind as 'entity']
		: undefined;
	// Ids of claims are random, and what a project declares is its own to name.
	if (named.isRecord && kind !== 'entity' && kind !== 'source') return undefined;
	const start = document.offsetAt(position);
	const soFar = document.getText(rangeIn(document, { start: span.start, end: start })).replace(/^["']/, '');
	const items: vscode.CompletionItem[] = [];
	const turns = new TurnTaker(token);
	for (const candidate of choices(context, named)) {
		if (!(await turns.mayGoOn())) return undefined;
		const { name, words, detail } = candidate;
		if (Object.hasOwn(taken ?? {}, name)) continue;
		if (kind === 'topic' && knowsWords(here) && Object.hasOwn(meaningsOf(topics)!, name)) continue;
		if (!fits(candidate, soFar)) continue;
		if (items.length === maximumItems) return new vscode.CompletionList(items, true);
		const description = plainLabel(brief(words, 80));
		const item = new NameItem({ label: plainLabel(name), description }, { context, kind, name });
		item.detail = detail === '' ? undefined : plainLabel(detail);
		const insert = place.isKey && document.getText()[span.end] !== ':' ? `${name}:` : name;
		items.push(replacing(item, document, span, insert, filterOf(candidate), items.length));
	}
	return new vscode.CompletionList(items);
}

/** What a dismissal is about may also be a source or an entity, named as such. */
function* choices(context: AboutContext, { kind, isTarget }: Named): Generator<Candidate> {
	if (isTarget && kind === 'claim') {
		yield { name: '@article', words: vscode.l10n.t('the article as a whole'), detail: '' };
		yield* candidates(context, 'claim');
		for (const prefix of ['source', 'entity'] as const)
			for (const candidate of candidates(context, prefix))
				if (candidate.name !== '@article') yield { ...candidate, name: `${prefix}:${candidate.name}` };
	} else yield* candidates(context, kind);
}

const filterOf = ({ name, words, also }: Candidate): string => brief([name, words, also].join(' '), 400);

/** Whether every letter typed so far comes in this order, as VS Code then asks for it. */
function fits(candidate: Candidate, soFar: string): boolean {
	const text = filterOf(candidate).toLowerCase();
	let at = 0;
	for (const letter of soFar.toLowerCase()) {
		at = text.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/** An item that takes the place of the word at the caret, in its quotation marks if it has any. */
function replacing(
	item: vscode.CompletionItem,
	document: vscode.TextDocument,
	span: Span,
	name: string,
	filter: string,
	index: number,
): vscode.CompletionItem {
	const range = rangeIn(document, span);
	const quote = /^["']/.exec(document.getText(range))?.[0] ?? '';
	// An `@` may not begin a word in YAML.
	const mark = quote === '' && name.startsWith('@') ? '"' : quote;
	item.range = range;
	item.insertText = `${mark}${name}${mark}`;
	item.filterText = `${quote}${filter}`;
	item.sortText = String(index).padStart(4, '0');
	return item;
}
