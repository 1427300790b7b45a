import * as v from 'valibot';

/** A schema of ours as the reader and the writer need it: what may stand here, in which order. */
export type Shape = (
	| { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Field>; readonly rest?: Shape }
	| { readonly kind: 'record'; readonly key: Shape; readonly value: Shape }
	| { readonly kind: 'list'; readonly item: Shape }
	| { readonly kind: 'choice'; readonly options: readonly Shape[] }
	| { readonly kind: 'words'; readonly words: readonly string[] }
	| { readonly kind: 'text' | 'number' | 'flag' | 'any'; readonly schema: v.GenericSchema }
	| { readonly kind: 'literal'; readonly value: string | number | boolean }
) & {
	/** May be left empty: `ben:`. */
	readonly nullable?: boolean;
};

export interface Field {
	readonly shape: Shape;
	readonly required: boolean;
}

const known = new WeakMap<object, Shape>();

/** The shape of a valibot schema; throws on a kind of schema that the format does not use, which is a fault of ours. */
export function shapeOf(schema: v.GenericSchema): Shape {
	const cached = known.get(schema);
	if (cached !== undefined) return cached;
	const shape = convert(schema as v.GenericSchema & Inside);
	known.set(schema, shape);
	return shape;
}

/** The shape below a key or index; undefined where the schema knows none. */
export function shapeBelow(shape: Shape | undefined, key: string): Shape | undefined {
	if (shape?.kind === 'object') return shape.fields.get(key)?.shape ?? shape.rest;
	if (shape?.kind === 'record') return shape.value;
	if (shape?.kind === 'list') return shape.item;
	if (shape?.kind !== 'choice') return undefined;
	return shape.options.map((option) => shapeBelow(option, key)).find((found) => found !== undefined);
}

interface Inside {
	readonly entries: Readonly<Record<string, v.GenericSchema>>;
	readonly rest: v.GenericSchema;
	readonly key: v.GenericSchema;
	readonly value: v.GenericSchema;
	readonly item: v.GenericSchema;
	readonly wrapped: v.GenericSchema;
	readonly options: readonly unknown[];
	readonly literal: string | number | boolean;
}

function convert(schema: v.GenericSchema & Inside): Shape {
	switch (schema.type) {
		case 'strict_object':
			return { kind: 'object', fields: fieldsOf(schema) };
		case 'object_with_rest':
			return { kind: 'object', fields: fieldsOf(schema), rest: shapeOf(schema.rest) };
		case 'record':
			return { kind: 'record', key: shapeOf(schema.key), value: shapeOf(schema.value) };
		case 'array':
			return { kind: 'list', item: shapeOf(schema.item) };
		case 'union':
			return choice((schema.options as v.GenericSchema[]).map(shapeOf));
		case 'picklist':
			return { kind: 'words', words: schema.options as string[] };
		case 'literal':
			return { kind: 'literal', value: schema.literal };
		case 'string':
			return { kind: 'text', schema };
		case 'number':
			return { kind: 'number', schema };
		case 'boolean':
			return { kind: 'flag', schema };
		case 'unknown':
			return { kind: 'any', schema };
		case 'optional':
			return shapeOf(schema.wrapped);
		case 'nullable':
			return { ...shapeOf(schema.wrapped), nullable: true };
		default:
			throw new Error(`no shape for a schema of type ${schema.type}`);
	}
}

const choice = (options: readonly Shape[]): Shape => ({ kind: 'choice', options });

function fieldsOf(schema: Inside): ReadonlyMap<string, Field> {
	return new Map(
		Object.entries(schema.entries).map(([key, entry]) => [
			key,
			{ shape: shapeOf(entry), required: entry.type !== 'optional' },
		]),
	);
}

/** What may stand here, in words: `one of draft, ready`. */
export function describe(shape: Shape): string {
	switch (shape.kind) {
		case 'object':
			return `keys and values (${[...shape.fields.keys()].join(', ')})`;
		case 'record':
			return 'keys and values';
		case 'list':
			return 'a list';
		case 'choice':
			return shape.options.map(describe).join(', or ');
		case 'words':
			return `one of ${shape.words.join(', ')}`;
		case 'literal':
			return typeof shape.value === 'string' ? `“${shape.value}”` : String(shape.value);
		case 'flag':
			return 'true or false';
		case 'any':
			return 'any value';
		case 'number':
			return describeNumber(shape.schema);
		case 'text':
			return messagesOf(shape.schema)[0] ?? 'a text';
	}
}

interface Check {
	readonly type: string;
	readonly message?: unknown;
	readonly requirement?: unknown;
}

const checksOf = (schema: v.GenericSchema): readonly Check[] =>
	'pipe' in schema ? (schema.pipe as readonly Check[]).slice(1) : [];

const messagesOf = (schema: v.GenericSchema): string[] =>
	checksOf(schema).flatMap(({ type, message }) =>
		typeof message === 'string' ? [message] : type === 'non_empty' ? ['a text that is not empty'] : [],
	);

function describeNumber(schema: v.GenericSchema): string {
	const checks = checksOf(schema);
	const of = (type: string): unknown => checks.find((check) => check.type === type)?.requirement;
	const kind = checks.some((check) => check.type === 'integer') ? 'a whole number' : 'a number';
	const [low, high] = [of('min_value'), of('max_value')];
	if (high !== undefined) return `${kind} from ${String(low)} to ${String(high)}`;
	return low === undefined ? kind : `${kind}, ${String(low)} or more`;
}

/** Whether a text or number passes every check of its schema. */
export const passes = (schema: v.GenericSchema, value: unknown): boolean => v.is(schema, value);
