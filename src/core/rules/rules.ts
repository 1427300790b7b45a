import type { Rule } from './rule';
import { casualty } from './casualty';
import { claim } from './claim';
import { contradiction } from './contradiction';
import { date } from './date';
import { integrity } from './integrity';
import { nearDuplicate } from './nearDuplicate';
import { prediction } from './prediction';
import { source } from './source';
import { twin } from './twin';

/** All families. */
export const rules: readonly Rule[] = [
	integrity,
	date,
	source,
	claim,
	prediction,
	casualty,
	contradiction,
	twin,
	nearDuplicate,
];
