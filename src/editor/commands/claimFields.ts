import * as vscode from 'vscode';
import {
	acts,
	answersToChanges,
	casualtyQuestions,
	dateBases,
	figureQuestions,
	interests,
	modalities,
	modes,
	sourceSets,
	statuses,
	topics,
} from '../../core';
import type { Claim, PlacedClaim, Question } from '../../core';
import { plainLabel } from '../labels';
import type { ActiveArticle } from './active';
import { askQuestions } from './askQuestions';
import { problemOfDate } from './dates';
import { chooseOther, type Field, lineEnd, none, oneOf, words } from './field';
import { chooseSource } from './sourceChoices';

/** UCDP's `date_prec` in words. */
const datePrecisions = [
	vscode.l10n.t('the very day'),
	vscode.l10n.t('within 2 to 6 days'),
	vscode.l10n.t('within a week'),
	vscode.l10n.t('within a month'),
	vscode.l10n.t('within a year'),
];

/** The fields of a claim with their present values, in the order in which they stand in the sidecar. */
export function claimFields(active: ActiveArticle, placed: PlacedClaim): readonly Field[] {
	const { project, document } = active;
	const { claim } = placed;
	const { is, said, when, where } = claim;
	const allTopics = [...topics, ...(project.corpus.project.value.topics ?? [])];
	return [
		oneOf(vscode.l10n.t('Topic'), ['is', 'topic'], is.topic, allTopics),
		oneOf(vscode.l10n.t('Act'), ['is', 'act'], is.act, acts),
		oneOf(vscode.l10n.t('Modality'), ['is', 'modality'], is.modality, modalities, { optional: true }),
		oneOf(vscode.l10n.t('Status'), ['is', 'status'], is.status, statuses),
		oneOf(vscode.l10n.t('Interest'), ['is', 'interest'], is.interest, interests, { optional: true }),
		sourceField(active, claim),
		oneOf(vscode.l10n.t('Mode'), ['said', 'mode'], said.mode, modes),
		words(
			vscode.l10n.t('Cue'),
			['said', 'cue'],
			said.cue,
			vscode.l10n.t('The words that attribute it, such as “said that”'),
		),
		hedges(claim),
		words(
			vscode.l10n.t('Statement'),
			['statement'],
			claim.statement,
			vscode.l10n.t('The claim in a short sentence of your own'),
		),
		date(when),
		...(when?.date ? [precision(when), basis(when)] : []),
		place(active, where),
		record(vscode.l10n.t('Figure'), 'figure', figureQuestions(placed)),
		record(vscode.l10n.t('Casualties'), 'casualties', casualtyQuestions(project.corpus, document, placed)),
		words(vscode.l10n.t('Note'), ['note'], claim.note, vscode.l10n.t('A note to whoever reads this claim')),
		{
			name: vscode.l10n.t('Sensitive'),
			shown: claim.sensitive ? vscode.l10n.t('yes') : vscode.l10n.t('no'),
			ask: () => {
				const value = claim.sensitive ? undefined : true;
				const sets = [{ path: ['sensitive'], value }];
				return Promise.resolve({ sets, shown: value ? vscode.l10n.t('yes') : vscode.l10n.t('no') });
			},
		},
	];
}

/** Who says it. */
export function sourceField(active: ActiveArticle, claim: Claim): Field {
	const { said: now } = claim;
	const { project, document, editor } = active;
	return {
		name: vscode.l10n.t('Source'),
		shown: plainLabel(project.corpus.source(document, now.source).name),
		async ask() {
			const offset = editor.document.offsetAt(editor.selection.active);
			const source = await chooseSource(active, offset, now.source);
			if (!source) return undefined;
			return { sets: sourceSets(claim, source), source, shown: source.name };
		},
	};
}

/** A field of several values, asked for one after the other. */
function record(name: string, key: string, questions: readonly Question[]): Field {
	return {
		name,
		shown: plainLabel(questions.flatMap(({ current }) => current ?? []).join(', ') || none),
		async ask() {
			const answers = await askQuestions(questions);
			if (!answers) return undefined;
			const changes = answersToChanges(questions, answers);
			if (changes.length === 0) return undefined;
			const shown = answers.filter((answer) => answer !== '').join(', ');
			const sets = changes.map(({ path, value }) => ({ path: [key, ...path.slice(-1)], value }));
			// A record of which nothing is left goes as a whole.
			return { sets: shown ? sets : [{ path: [key], value: undefined }], shown: shown || none };
		},
	};
}

function hedges({ hedges: current = [] }: Claim): Field {
	const before = current.join(', ');
	return {
		name: vscode.l10n.t('Hedges'),
		shown: plainLabel(before || none),
		onlyInFile: current.some((hedge) => hedge.includes(',') || lineEnd.test(hedge)) ? ['hedges'] : undefined,
		async ask() {
			const value = await vscode.window.showInputBox({
				title: vscode.l10n.t('Hedges'),
				prompt: vscode.l10n.t('The words that weaken the claim, with commas between them'),
				value: before,
			});
			if (value === undefined || value === before) return undefined;
			const list = value.split(',').flatMap((word) => word.trim() || []);
			const sets = [{ path: ['hedges'], value: list.length > 0 ? list : undefined }];
			return { sets, shown: list.join(', ') || none };
		},
	};
}

type When = NonNullable<Claim['when']>;

function date(when: When | undefined): Field {
	return {
		name: vscode.l10n.t('Date'),
		shown: when?.date ?? none,
		async ask() {
			const value = await vscode.window.showInputBox({
				title: vscode.l10n.t('Date'),
				prompt: vscode.l10n.t('When it happened, as far as is known: 2023-05-10, 2023-05 or 2023'),
				value: when?.date ?? '',
				validateInput: (text) => (text.trim() === '' ? undefined : problemOfDate(text.trim())),
			});
			if (value === undefined) return undefined;
			const day = value.trim();
			if (day === (when?.date ?? '')) return undefined;
			// Without its date a precision or a basis says nothing.
			const set = day ? { path: ['when', 'date'], value: day } : { path: ['when'], value: undefined };
			return { sets: [set], shown: day || none };
		},
	};
}

function precision(when: When): Field {
	const values = datePrecisions.map((_, index) => String(index + 1));
	const current = when.precision === undefined ? undefined : String(when.precision);
	const field = oneOf(vscode.l10n.t('Date precision'), ['when', 'precision'], current, values, {
		optional: true,
		labels: datePrecisions,
	});
	return {
		...field,
		async ask() {
			const change = await field.ask();
			return (
				change && {
					...change,
					sets: change.sets.map(({ path, value }) => ({
						path,
						value: value === undefined ? undefined : Number(value),
					})),
				}
			);
		},
	};
}

function basis(when: When): Field {
	return oneOf(vscode.l10n.t('Date basis'), ['when', 'basis'], when.basis, dateBases, { optional: true });
}

function place({ project, document }: ActiveArticle, where: Claim['where']): Field {
	const entities = { ...project.corpus.project.value.entities, ...document.sidecar?.value.entities };
	const places = Object.entries(entities).filter(([, { kind }]) => kind === 'place');
	return {
		name: vscode.l10n.t('Place'),
		shown: plainLabel(where ? (entities[where.place]?.name ?? where.place) : none),
		async ask() {
			const choices = places.map(([slug, { name }]) => ({ label: plainLabel(name), value: slug }));
			const slug = await chooseOther(
				vscode.l10n.t('Place'),
				[...choices, { label: none, value: '' }],
				where?.place ?? '',
				places.length > 0
					? vscode.l10n.t('Where it happened')
					: vscode.l10n.t('Tag a place in the article first'),
			);
			if (slug === undefined) return undefined;
			// Without its place a precision says nothing.
			const set = slug ? { path: ['where', 'place'], value: slug } : { path: ['where'], value: undefined };
			return { sets: [set], shown: slug ? (entities[slug]?.name ?? slug) : none };
		},
	};
}
