import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as model from '../../../src/core/model/schema';
import { descriptions } from './descriptions';

interface Node {
	type?: string;
	title?: string;
	description?: string;
	properties?: Record<string, Node>;
	additionalProperties?: Node | boolean;
	propertyNames?: { pattern?: string };
	items?: Node;
	anyOf?: Node[];
	[key: string]: unknown;
}

/** Objects of the schema by a key that only they have, for naming what their fields mean. */
const objects: readonly (readonly [string, string])[] = [
	['claim', 'said'],
	['section', 'pass'],
	['is', 'act'],
	['said', 'mode'],
	['relation', 'independence'],
	['source', 'identification'],
	['entity', 'mentions'],
	['dismissal', 'target'],
	['article', 'dateline'],
	['fact', 'until'],
	['adjudicated', 'from'],
	['leftOut', 'why'],
];

/** The files of `media/` that describe ours to other editors, by name; made from the one schema of the core. */
export function schemaFiles(): Readonly<Record<string, string>> {
	return {
		'sidecar.schema.json': schemaText(model.sidecarSchema, 'sidecar', 'Annotations of an article'),
		'project.schema.json': schemaText(model.projectSchema, 'project', 'Corroborate project'),
		'event.schema.json': schemaText(model.eventSchema, 'event', 'Event that several articles report'),
	};
}

function schemaText(schema: GenericSchema, name: string, title: string): string {
	const { $schema, ...body } = toJsonSchema(schema, { errorMode: 'throw' }) as Node;
	describeNode(body, name);
	return `${JSON.stringify({ $schema, title, ...body }, undefined, '\t')}\n`;
}

function describeNode(node: Node, name?: string): void {
	const properties = node.properties ?? {};
	const known = name ?? objects.find(([, key]) => key in properties)?.[0];
	for (const [key, field] of Object.entries(properties)) {
		const text = descriptions[`${known ?? ''}.${key}`] ?? descriptions[key];
		if (text !== undefined) field.description = text;
		describeNode(field);
	}
	if (known === 'section')
		node.propertyNames = { pattern: `^(?:pass|leftOut)$|${model.claimIdPattern.source}` };
	if (typeof node.additionalProperties === 'object') describeNode(node.additionalProperties);
	if (node.items !== undefined) describeNode(node.items);
	for (const option of node.anyOf ?? []) describeNode(option);
}
