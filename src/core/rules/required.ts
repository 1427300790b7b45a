import { valueAt } from '../merge/data';
import { type Claim, claimSchema } from '../model/schema';
import { topics } from '../model/vocabulary';
import { shapeBelow, shapeOf } from '../sidecar/shape';
import type { Corpus } from '../corpus/corpus';
import { type Draft, placeOf, type Rule } from './rule';

const code = 'claim.required';
/** What stands for every topic under `required`. */
const anyTopic = 'any';

/** The fields that a team wants of every claim, or of claims of a topic: `required` in `corroborate.yaml`. */
export const required: Rule = {
	codes: [code],
	*check(context) {
		const { required: wanted } = context.corpus.project.value;
		if (!wanted) return;
		for (const placed of context.claimsFor(code)) {
			const { claim, id } = placed;
			const paths = new Set([...(wanted[anyTopic] ?? []), ...(wanted[claim.is.topic] ?? [])]);
			const missing = [...paths].filter((path) => isFieldOfClaim(path) && !isGiven(claim, path));
			if (missing.length > 0)
				yield {
					code,
					message: `This project wants ${missing.join(', ')} of such a claim.`,
					about: { kind: 'claim', id },
					place: placeOf(context.document, placed),
					claims: [id],
					// Whoever is still at work on it knows that it is not complete.
					...(claim.is.status === 'draft' ? { atMost: 'note' as const } : {}),
				};
		}
	},
};

/** What `required` in `corroborate.yaml` names that does not exist: topics and fields. */
export function* requiredReferences(corpus: Corpus): Iterable<Draft> {
	const { value } = corpus.project;
	const known = new Set<string>([anyTopic, ...topics, ...(value.topics ?? [])]);
	for (const [topic, paths] of Object.entries(value.required ?? {})) {
		if (!known.has(topic))
			yield atRequired(corpus, topic, `No topic is called “${topic}”: use one of ${[...known].join(', ')}.`);
		for (const path of paths)
			if (!isFieldOfClaim(path))
				yield atRequired(
					corpus,
					topic,
					`A claim has no field “${path}”: write it as in a sidecar, such as casualties.low.`,
				);
	}
}

function atRequired(corpus: Corpus, topic: string, message: string): Draft {
	const span = corpus.project.locate(['required', topic]) ?? { start: 0, end: 0 };
	return {
		code: 'sidecar.reference',
		message,
		about: { kind: 'sidecar', id: corpus.projectPath },
		place: { path: corpus.projectPath, span },
	};
}

/** Whether a claim may have a field at a path such as `when.date`. */
function isFieldOfClaim(path: string): boolean {
	let shape: ReturnType<typeof shapeBelow> = shapeOf(claimSchema);
	for (const key of path.split('.')) shape = shape?.kind === 'object' ? shapeBelow(shape, key) : undefined;
	return shape !== undefined;
}

/** An empty list is as good as none. */
function isGiven(claim: Claim, path: string): boolean {
	const value = valueAt(claim, path.split('.'));
	return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
