import * as vscode from 'vscode';
import { acts, articleSource, dateBases, interests, modalities, modes, statuses, topics } from '../../core';
import type { Claim, PlacedClaim } from '../../core';
import type { ActiveArticle } from './active';
import { problemOfDate } from './dates';
import { choose, plainLabel } from './form';
import { chooseSource, type SourceChoice } from './sourceChoices';

/** What to set, and how to say it afterwards. */
export interface FieldChange {
	readonly path: readonly string[];
	/** Undefined removes the field. */
	readonly value: unknown;
	readonly source?: SourceChoice;
	readonly shown: string;
}

/** A field of a claim that people may change. */
export interface Field {
	readonly name: string;
	/** Its present value. */
	readonly shown: string;
	/** Asks for another value; undefined where the user left. */
	ask(): Promise<FieldChange | undefined>;
}

const none = 'not set';
/** UCDP's `date_prec` in words. */
const datePrecisions = [
	'the very day',
	'within 2 to 6 days',
	'within a week',
	'within a month',
	'within a year',
];

/** The fields of a claim with their present values, in the order in which they stand in the sidecar. */
export function claimFields(active: ActiveArticle, { claim }: PlacedClaim): readonly Field[] {
	const { project, document } = active;
	const { is, said, when, where } = claim;
	const allTopics = [...topics, ...(project.corpus.project.value.topics ?? [])];
	return [
		oneOf('Topic', ['is', 'topic'], is.topic, allTopics),
		oneOf('Act', ['is', 'act'], is.act, acts),
		oneOf('Modality', ['is', 'modality'], is.modality, modalities, { optional: true }),
		oneOf('Status', ['is', 'status'], is.status, statuses),
		oneOf('Interest', ['is', 'interest'], is.interest, interests, { optional: true }),
		sourceField(active, claim),
		oneOf('Mode', ['said', 'mode'], said.mode, modes),
		words('Cue', ['said', 'cue'], said.cue, 'The words that attribute it, such as “said that”'),
		hedges(claim),
		words('Statement', ['statement'], claim.statement, 'The claim in a short sentence of your own'),
		date(when),
		...(when?.date ? [precision(when), basis(when)] : []),
		place(active, where),
		words('Note', ['note'], claim.note, 'A note to whoever reads this claim'),
		{
			name: 'Sensitive',
			shown: claim.sensitive ? 'yes' : 'no',
			ask: () => {
				const value = claim.sensitive ? undefined : true;
				return Promise.resolve({ path: ['sensitive'], value, shown: value ? 'yes' : 'no' });
			},
		},
	];

	function sourceField({ editor }: ActiveArticle, { said: now }: Claim): Field {
		return {
			name: 'Source',
			shown: plainLabel(project.corpus.source(document, now.source).name),
			async ask() {
				const offset = editor.document.offsetAt(editor.selection.active);
				const source = await chooseSource(active, offset, now.source);
				if (!source) return undefined;
				const isOwn = source.slug === articleSource;
				const mode = isOwn ? 'author' : now.mode === 'author' ? 'indirect' : now.mode;
				// The cue and the chain belonged to the source before.
				const value = { mode, source: source.slug };
				return { path: ['said'], value, source, shown: source.name };
			},
		};
	}
}

function oneOf(
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
			const all = optional ? [...choices, { label: none, value: none }] : choices;
			const value = await choose<string>(name, all, { current: current ?? none });
			if (value === undefined) return undefined;
			const shown = labels[values.indexOf(value)] ?? value;
			return { path, value: value === none ? undefined : value, shown };
		},
	};
}

function words(name: string, path: readonly string[], current: string | undefined, prompt: string): Field {
	return {
		name,
		shown: plainLabel(current ?? none),
		async ask() {
			const value = await vscode.window.showInputBox({ title: name, prompt, value: current ?? '' });
			if (value === undefined) return undefined;
			return { path, value: value.trim() || undefined, shown: value.trim() || none };
		},
	};
}

function hedges({ hedges: current = [] }: Claim): Field {
	return {
		name: 'Hedges',
		shown: plainLabel(current.join(', ') || none),
		async ask() {
			const value = await vscode.window.showInputBox({
				title: 'Hedges',
				prompt: 'The words that weaken the claim, with commas between them',
				value: current.join(', '),
			});
			if (value === undefined) return undefined;
			const list = value.split(',').flatMap((word) => word.trim() || []);
			return { path: ['hedges'], value: list.length > 0 ? list : undefined, shown: list.join(', ') || none };
		},
	};
}

type When = NonNullable<Claim['when']>;

function date(when: When | undefined): Field {
	return {
		name: 'Date',
		shown: when?.date ?? none,
		async ask() {
			const value = await vscode.window.showInputBox({
				title: 'Date',
				prompt: 'When it happened, as far as is known: 2023-05-10, 2023-05 or 2023',
				value: when?.date ?? '',
				validateInput: (text) => (text.trim() === '' ? undefined : problemOfDate(text.trim())),
			});
			if (value === undefined) return undefined;
			const day = value.trim();
			// Without its date a precision or a basis says nothing.
			return { path: ['when'], value: day ? { ...when, date: day } : undefined, shown: day || none };
		},
	};
}

function precision(when: When): Field {
	const values = datePrecisions.map((_, index) => String(index + 1));
	const current = when.precision === undefined ? undefined : String(when.precision);
	const field = oneOf('Date precision', ['when', 'precision'], current, values, {
		optional: true,
		labels: datePrecisions,
	});
	return {
		...field,
		async ask() {
			const change = await field.ask();
			return change && { ...change, value: change.value === undefined ? undefined : Number(change.value) };
		},
	};
}

function basis(when: When): Field {
	return oneOf('Date basis', ['when', 'basis'], when.basis, dateBases, { optional: true });
}

function place({ project, document }: ActiveArticle, where: Claim['where']): Field {
	const entities = { ...project.corpus.project.value.entities, ...document.sidecar?.value.entities };
	const places = Object.entries(entities).filter(([, { kind }]) => kind === 'place');
	return {
		name: 'Place',
		shown: plainLabel(where ? (entities[where.place]?.name ?? where.place) : none),
		async ask() {
			const choices = places.map(([slug, { name }]) => ({ label: plainLabel(name), value: slug }));
			const slug = await choose<string>('Place', [...choices, { label: none, value: '' }], {
				placeholder: places.length > 0 ? 'Where it happened' : 'Tag a place in the article first',
				current: where?.place ?? '',
			});
			if (slug === undefined) return undefined;
			return {
				path: ['where'],
				value: slug ? { place: slug } : undefined,
				shown: slug ? (entities[slug]?.name ?? slug) : none,
			};
		},
	};
}
