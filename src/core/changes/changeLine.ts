import { brief } from '../text/oneLine';
import type { FieldChange } from './fieldChanges';
import type { ItemChange } from './itemChanges';

/** What changed in one line of plain English; text of the files in it is shortened, and whoever renders it escapes it. */
export function changeLine(change: ItemChange): string {
	const subject = capital(whatOf(change));
	const details = change.fields.map(fieldLine).join('; ');
	switch (change.change) {
		case 'changed':
			return change.about === 'text' ? capital(details) : `${subject}: ${details}`;
		case 'added':
			return details && change.about !== 'text'
				? `${subject} is new: ${details}`
				: `${subject} is new${words(change)}`;
		case 'deleted':
			return `${subject} is gone${words(change)}`;
	}
}

/** A field from what it was to what it is: `credibility 3 → 2`. */
export function fieldLine({ field, label, from, to }: FieldChange): string {
	if (from === undefined) return field === 'place' ? `now ${to ?? ''}` : `${label} added: ${short(to)}`;
	if (to === undefined) return `${label} taken away: ${short(from)}`;
	return `${label} ${short(from)} → ${short(to)}`;
}

function whatOf({ about, id, annotator, name }: ItemChange): string {
	const whose = annotator === undefined ? '' : ` of ${annotator}`;
	switch (about) {
		case 'text':
			return 'text';
		case 'article':
			return 'article';
		case 'claim':
			return `claim ${id}${whose}`;
		case 'dismissal':
			return `dismissal${whose} (${brief(id, 80)})`;
		case 'entity':
		case 'source':
			return name === id ? `${about} ${name}` : `${about} ${brief(name, 80)} (${id})`;
	}
}

function words({ about, name, fields: [field] }: ItemChange): string {
	const text = about === 'claim' ? name : about === 'text' ? (field?.to ?? field?.from) : undefined;
	return text === undefined ? '' : `: “${brief(text)}”`;
}

/** What is long, or has words in it, is told from the rest by quotation marks. */
function short(text: string | undefined): string {
	const flat = brief(text ?? '');
	return flat.includes(' ') || flat === '' ? `“${flat}”` : flat;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
